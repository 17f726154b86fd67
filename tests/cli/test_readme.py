"""The output that the README shows is what the command prints today."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.cli.command import PCWM

ROOT = Path(__file__).resolve().parents[2]


def test_the_console_session_is_real() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    session = re.search(r"```console\n\$ pcwm ([^\n]*)\n(.*?)\n```", readme, re.DOTALL)
    assert session is not None
    arguments, shown = session.groups()
    done = subprocess.run(
        [PCWM, *arguments.split()], cwd=ROOT, check=False, capture_output=True, text=True, timeout=60
    )
    assert without_time(done.stdout.rstrip()) == without_time(shown)


def without_time(output: str) -> str:
    return re.sub(r", [\d.]+ s\]", "]", output)
