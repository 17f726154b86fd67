"""Runs the installed `pcwm` as a shell would."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.command import CLEAN, PCWM, RACY, Run


@pytest.fixture
def pcwm(tmp_path: Path) -> Run:
    """Run `pcwm` in an empty folder; ``stdin`` is its standard input, ``env`` is added to the environment."""

    def run(
        *arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        clean = {
            name: value
            for name, value in os.environ.items()
            if name not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE"}
        }
        done = subprocess.run(
            [str(PCWM), *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**clean, **(env or {})},
            timeout=60,
            check=False,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        )

    return run


@pytest.fixture
def racy(tmp_path: Path) -> Path:
    path = tmp_path / "racy.c"
    path.write_text(RACY, encoding="utf-8")
    return path


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "clean.c"
    path.write_text(CLEAN, encoding="utf-8")
    return path
