"""Labels beside the programs: what is read and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.evaluation.manifest import find_manifest, load_manifest
from training.evaluation.programs import LabelError, LinePair


def manifest(folder: Path, text: str, name: str = "labels.csv") -> Path:
    for program in ("a.c", "b.c", "c.c"):
        (folder / program).write_text("int x;\n", encoding="utf-8")
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_with_and_without_lines(tmp_path: Path) -> None:
    path = manifest(
        tmp_path,
        "path,label,line,line,access,access\na.c,race,3,5,write,read\na.c, race, 7, 7\nb.c,no-race,,\nc.c,race\n",
    )
    a, b, c = load_manifest(path)
    assert (a.name, a.label, a.text) == ("a.c", "race", "int x;\n")
    assert a.pairs == (LinePair((3, 5), ("write", "read")), LinePair((7, 7)))
    assert (b.label, b.pairs) == ("no-race", ())
    assert (c.label, c.pairs) == ("race", ())


def test_the_same_as_json(tmp_path: Path) -> None:
    path = manifest(
        tmp_path,
        '[{"path": "a.c", "label": "race", "lines": [3, 5], "accesses": ["write", "read"]},'
        ' {"path": "b.c", "label": "no-race"}]',
        "labels.json",
    )
    a, b = load_manifest(path)
    assert a.pairs == (LinePair((3, 5), ("write", "read")),)
    assert b.label == "no-race"


def test_a_manifest_is_found_in_its_folder(tmp_path: Path) -> None:
    assert find_manifest(tmp_path) is None
    path = manifest(tmp_path, "a.c,race\n")
    assert find_manifest(tmp_path) == find_manifest(path) == path


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a.c,maybe\n", r"labels\.csv:1: Invalid enum value 'maybe'"),
        ("a.c,race,3\n", r"labels\.csv:1: expected path,label"),
        ("a.c,race,three,5\n", r"labels\.csv:1: Expected `int`"),
        ("b.c,race\na.c,no-race,3,5\n", r"labels\.csv:2: a race-free program has one row"),
        ("a.c,no-race\na.c,race\n", r"labels\.csv:2: a\.c has two labels"),
        ("missing.c,race\n", r"missing\.c: no such file"),
    ],
)
def test_what_does_not_follow_the_format_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(LabelError, match=complaint):
        list(load_manifest(manifest(tmp_path, text)))
