"""Labels beside the programs, for suites that do not carry them in their text.

``labels.csv``, one racing pair a row, without or with the line of column names:

    path,label,line,line,access,access
    sum.c,race,12,12,write,read
    sum_fixed.c,no-race
    flag.c,race

Lines and accesses may be left out. ``labels.json`` is a list of objects with the keys ``path``, ``label`` and, if
known, ``lines`` and ``accesses``, two each. Paths are relative to the manifest. Several rows with one path name
several racing pairs of it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import msgspec

from pcwm_core.outcomes import AccessKind
from pcwm_core.source.files import SourceError, read_source
from training.evaluation.programs import Label, LabelError, LabelledProgram, LinePair

NAMES = ("labels.csv", "labels.json")


class _Row(msgspec.Struct, frozen=True):
    path: str
    label: Label
    lines: tuple[int, int] | None = None
    accesses: tuple[AccessKind, AccessKind] | None = None


def find_manifest(root: Path) -> Path | None:
    """The manifest that is, or lies in, what the user named."""
    if root.suffix in (".csv", ".json") and root.is_file():
        return root
    return next((root / name for name in NAMES if (root / name).is_file()), None)


def load_manifest(path: Path) -> Iterator[LabelledProgram]:
    """The programs of a manifest, in its order.

    Raises `LabelError` for a row that does not follow the format or contradicts another, and for a program that
    cannot be read.
    """
    rows: dict[str, list[_Row]] = {}
    for where, row in _csv_rows(path) if path.suffix == ".csv" else _json_rows(path):
        if row.label == "no-race" and (row.lines or row.path in rows):
            raise LabelError(f"{where}: a race-free program has one row, without lines")
        if rows.setdefault(row.path, []) and rows[row.path][0].label != row.label:
            raise LabelError(f"{where}: {row.path} has two labels")
        rows[row.path].append(row)
    for name, found in rows.items():
        source = path.parent / name
        try:
            text = read_source(source)
        except SourceError as error:
            raise LabelError(f"{source}: {error}") from error
        pairs = tuple(LinePair(row.lines, row.accesses) for row in found if row.lines is not None)
        yield LabelledProgram(name=name, path=source, text=text, label=found[0].label, pairs=pairs)


def _csv_rows(path: Path) -> Iterator[tuple[str, _Row]]:
    with path.open(encoding="utf-8", newline="") as file:
        for number, cells in enumerate(csv.reader(file), start=1):
            where = f"{path}:{number}"
            row = [cell.strip() for cell in cells]
            while row and not row[-1]:
                row.pop()
            if not row or (number == 1 and row[0] == "path"):
                continue
            if len(row) not in (2, 4, 6):
                raise LabelError(f"{where}: expected path,label[,line,line[,access,access]]")
            fields: dict[str, object] = {"path": row[0], "label": row[1]}
            if len(row) >= 4:
                fields["lines"] = row[2:4]
            if len(row) == 6:
                fields["accesses"] = row[4:6]
            yield where, _row(fields, where)


def _json_rows(path: Path) -> Iterator[tuple[str, _Row]]:
    try:
        rows = msgspec.json.decode(path.read_bytes(), type=list[dict[str, object]])
    except msgspec.DecodeError as error:
        raise LabelError(f"{path}: {error}") from error
    for number, fields in enumerate(rows, start=1):
        where = f"{path}: entry {number}"
        yield where, _row(fields, where)


def _row(fields: dict[str, object], where: str) -> _Row:
    try:
        return msgspec.convert(fields, _Row, strict=False)
    except msgspec.ValidationError as error:
        raise LabelError(f"{where}: {error}") from error
