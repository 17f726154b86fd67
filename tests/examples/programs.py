"""The programs of examples/ as test data."""

from __future__ import annotations

from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def programs(folder: str = "") -> list[Path]:
    """All C and C++ files below ``examples/folder``, in a stable order."""
    return sorted(path for path in (EXAMPLES / folder).rglob("*") if path.suffix in {".c", ".cpp"})


def name(path: Path) -> str:
    """How a program is called in test ids."""
    return path.relative_to(EXAMPLES).as_posix()
