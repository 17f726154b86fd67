"""The benchmark runs from end to end on its smallest file and writes what it prints."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from bench.latency import Measure

ROOT = Path(__file__).resolve().parents[2]


def test_the_benchmark_writes_every_row(tmp_path: Path) -> None:
    output = tmp_path / "figures" / "latency.json"
    done = subprocess.run(
        [sys.executable, "-m", "bench.latency", "--sizes", "500", "--output", str(output)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    result = json.loads(output.read_text(encoding="utf-8"))
    rows = {row["name"]: row for row in result["measures"]}
    assert rows["500 lines: key in a region"]["n"] >= 200
    assert all(0 < row["p50_ms"] <= row["p95_ms"] <= row["max_ms"] for row in rows.values())
    assert all(name in done.stdout for name in rows)
    assert result["files_per_second"] > 0
    assert result["machine"]["cores"]


def test_percentiles_are_in_milliseconds() -> None:
    measure = Measure.of("x", [0.001 * value for value in range(101)])
    assert (measure.n, measure.p50_ms, measure.p95_ms, measure.max_ms) == (101, 50.0, 95.0, 100.0)
    assert Measure.of("x", [0.25]).p95_ms == 250.0
