"""Small projects on disk for tests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from pcwm_core.outcomes import FilePrediction
from pcwm_core.project import Project
from pcwm_core.source.buffer import Snapshot, SourceBuffer
from pcwm_core.source.files import read_source
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel


def lay_out(folder: Path, files: Mapping[str, str]) -> None:
    """Write files by their paths inside a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def commands(*entries: Mapping[str, object]) -> str:
    return json.dumps(entries)


def snapshot(path: Path, project: Project | None = None, text: str | None = None) -> Snapshot:
    """A file of a project, read with what it includes; ``text`` counts instead of what is stored."""
    project = project if project is not None else Project()
    buffer = SourceBuffer(read_source(path) if text is None else text, str(path))
    buffer.surround(project.includer(project.around(str(path), buffer.text.data)))
    return buffer.snapshot()


def judge(path: Path, project: Project | None = None) -> FilePrediction:
    return EmbeddedWorldModel().predict_races(snapshot(path, project))


def included(found: Snapshot, folder: Path) -> list[str]:
    """The included files in the order in which they are read, by their paths inside a folder."""
    return [Path(file.path or "").relative_to(folder).as_posix() for file in found.included]
