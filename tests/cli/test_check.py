"""`pcwm check`: exit statuses, inputs good and bad, and the JSON contract."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from pcwm_core.outcomes import CheckReport
from tests.cli.command import CLEAN, PCWM, RACY, Run


def test_a_race_is_told_in_the_style_of_compilers(pcwm: Run, racy: Path) -> None:
    done = pcwm("check", racy.name)
    assert done.returncode == 1
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[0].startswith("racy.c:6:9: warning: ")
    assert lines[0].endswith(" [missing-reduction]")
    assert lines[1] == "    6 |         sum += a[i];"
    assert lines[2].startswith("      |         ^~~")
    assert "1 race predicted in 1 of 1 file" in lines[-1]
    assert "embedded world model" in lines[-1]


def test_the_fix_is_shown_as_a_diff(pcwm: Run, racy: Path) -> None:
    lines = pcwm("check", racy.name).stdout.splitlines()
    assert "    4 -     #pragma omp parallel for" in lines
    added = [line for line in lines if line.startswith("    4 + ")]
    assert any("reduction(" in line for line in added)


def test_a_clean_file_ends_with_zero(pcwm: Run, clean: Path) -> None:
    done = pcwm("check", clean.name)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("0 races predicted in 1 file, 1 OpenMP region")


def test_standard_input_has_the_name_that_is_given(pcwm: Run) -> None:
    done = pcwm("check", "-", "--stdin-filename", "src/typed.c", stdin=RACY.encode())
    assert done.returncode == 1
    assert done.stdout.startswith("src/typed.c:6:9: warning: ")
    assert pcwm("check", "-", stdin=CLEAN.encode()).returncode == 0


def test_json_follows_the_contract(pcwm: Run, racy: Path, clean: Path) -> None:
    done = pcwm("check", racy.name, clean.name, "--format", "json")
    assert done.returncode == 1
    document = json.loads(done.stdout)
    assert (document["schema"], document["world_model"]) == (1, "embedded")
    first, second = document["files"]
    assert (first["path"], first["verdict"]) == ("racy.c", "race")
    assert (second["path"], second["verdict"], second["races"]) == ("clean.c", "no-race", [])
    (region,) = first["regions"]
    assert (region["directive"], region["start"]["line"], region["verdict"]) == ("parallel for", 4, "race")
    (race,) = first["races"]
    assert (race["rule"], race["variable"]) == ("missing-reduction", "sum")
    assert race["kind"] in {"read/write", "write/write"}
    assert {(place["line"], place["column"]) for place in race["locations"][:2]} == {(6, 9)}
    assert {place["access"] for place in race["locations"][:2]} <= {"read", "write"}
    assert 0.5 <= race["confidence"] <= 1.0
    assert race["message"]
    assert isinstance(race["witness"], str)
    assert race["reasoning"]
    assert race["fixes"][0]["edits"]
    # And it is the type that everything inside works with.
    assert msgspec.json.decode(done.stdout, type=CheckReport).files[0].races[0].variable == "sum"


INCLUDING = """\
#include "add.h"
void run(int *a, int n) {
#pragma omp parallel for
    for (int i = 0; i < n; i++)
        add(a[i]);
}
"""


def test_what_a_file_includes_is_read(pcwm: Run, tmp_path: Path) -> None:
    (tmp_path / "inc").mkdir()
    (tmp_path / "main.c").write_text(INCLUDING, encoding="utf-8")
    (tmp_path / "inc/add.h").write_text("extern int total;\nvoid add(int x);\n", encoding="utf-8")
    (tmp_path / "inc/add.c").write_text("int total;\nvoid add(int x) { total += x; }\n", encoding="utf-8")
    assert pcwm("check", "main.c").returncode == 0
    entry = {"directory": str(tmp_path), "file": "main.c", "command": "cc -Iinc -c main.c"}
    (tmp_path / "compile_commands.json").write_text(json.dumps([entry]), encoding="utf-8")
    done = pcwm("check", "main.c", "--format", "json")
    assert done.returncode == 1
    (race,) = json.loads(done.stdout)["files"][0]["races"]
    place = race["locations"][0]
    assert (place["line"], place["column"], place["path"]) == (5, 9, None)
    callee = place["callee"]
    assert (callee["function"], callee["path"], callee["line"]) == ("add", str(tmp_path / "inc/add.c"), 2)
    assert "in add (add.c:2)" in pcwm("check", "main.c").stdout
    (result,) = json.loads(pcwm("check", "main.c", "--format", "sarif").stdout)["runs"][0]["results"]
    related = result["relatedLocations"][-1]
    assert related["message"]["text"] == "access of total in add"
    assert related["physicalLocation"]["artifactLocation"]["uri"].endswith("/inc/add.c")
    assert pcwm("check", "main.c", "--no-includes").returncode == 0


def test_standard_input_includes_what_its_name_would(pcwm: Run, tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    text = "static int total;\nstatic void add(int x) { total += x; }\n"
    (tmp_path / "src/add.h").write_text(text, encoding="utf-8")
    unsaved = INCLUDING.encode()
    assert pcwm("check", "-", stdin=unsaved).returncode == 0
    assert pcwm("check", "-", "--stdin-filename", "src/typed.c", stdin=unsaved).returncode == 1


def test_races_below_the_minimum_confidence_do_not_count(pcwm: Run, racy: Path) -> None:
    confidence = json.loads(pcwm("check", racy.name, "--format", "json").stdout)["files"][0]["races"][0][
        "confidence"
    ]
    above = str(min(1.0, confidence + 0.0001))
    done = pcwm("check", racy.name, "--min-confidence", above, "--format", "json")
    listed = json.loads(done.stdout)["files"][0]
    assert (done.returncode, listed["races"], listed["verdict"]) == (0, [], "no-race")
    assert pcwm("check", racy.name, "--min-confidence", str(confidence)).returncode == 1


def test_a_folder_is_walked_without_hidden_and_build_folders(pcwm: Run, tmp_path: Path) -> None:
    for name in (
        "b.c",
        "a.cpp",
        "deep/er/c.hpp",
        "notes.txt",
        ".hidden/x.c",
        "build/y.c",
        "out/z.c",
        "deep/.w.c",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CLEAN, encoding="utf-8")
    (tmp_path / "out" / "CMakeCache.txt").touch()
    done = pcwm("check", "--format", "json")
    assert [file["path"] for file in json.loads(done.stdout)["files"]] == ["a.cpp", "b.c", "deep/er/c.hpp"]
    # What is named itself is checked, whatever its name.
    done = pcwm("check", "notes.txt", "build", "--format", "json")
    assert [file["path"] for file in json.loads(done.stdout)["files"]] == ["notes.txt", "build/y.c"]


def test_a_file_is_checked_once_however_often_it_is_named(pcwm: Run, racy: Path) -> None:
    done = pcwm("check", "racy.c", ".", "./racy.c", "--format", "json")
    assert len(json.loads(done.stdout)["files"]) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "missing.c"], "missing.c"),
        (["check", "empty"], "empty: no C or C++ files"),
        (["check", "binary.c"], "binary.c"),
        (["check", "racy.c/inside.c"], "racy.c/inside.c"),
        (["check", "pipe.c"], "pipe.c: is not a regular file"),
        (["check", "racy.c", "--format", "xml"], "xml"),
        (["check", "racy.c", "--min-confidence", "2"], "min-confidence"),
        (["check", "racy.c", "--world-model", "oracle"], "'oracle'"),
        (["check", "--frobnicate"], "--frobnicate"),
        (["chekc"], "chekc"),
        (["explain", "missing-reductoin"], "did you mean 'missing-reduction'"),
    ],
)
def test_an_error_is_one_clear_line_and_status_two(
    pcwm: Run, racy: Path, tmp_path: Path, arguments: list[str], said: str
) -> None:
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe.c")
    (tmp_path / "binary.c").write_bytes(b"\x7fELF\x02\x01\x01\x00\x00\x00")
    done = pcwm(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("pcwm: error: ")
    assert done.stderr.count("\n") == 1
    assert said in done.stderr


def test_bad_files_do_not_hide_the_good_ones(pcwm: Run, racy: Path) -> None:
    done = pcwm("check", "missing.c", racy.name, "absent.c")
    assert done.returncode == 2
    assert "racy.c:6:9: warning" in done.stdout
    assert "2 inputs not read" in done.stdout
    assert done.stderr.count("\n") == 2


@pytest.mark.parametrize(
    "data",
    [
        RACY.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + RACY.encode(),
        RACY.encode("utf-16"),
        b"/* caf\xe9 */ " + RACY.encode(),  # Latin-1
        RACY.replace("\n", "\r").encode(),
    ],
    ids=["crlf", "utf-8-bom", "utf-16", "latin-1", "cr"],
)
def test_encodings_and_line_ends_give_right_positions(pcwm: Run, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "file.c").write_bytes(data)
    done = pcwm("check", "file.c", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    place = json.loads(done.stdout)["files"][0]["races"][0]["locations"][0]
    assert (place["line"], place["column"]) == (6, 9)


def test_columns_count_code_points_and_the_underline_counts_cells(pcwm: Run, tmp_path: Path) -> None:
    line = "\tif (a[0] > 0) { /* \U0001d465 \u6f22\u5b57 */ sum += a[i]; }"
    (tmp_path / "wide.c").write_text(RACY.replace("        sum += a[i];", line), encoding="utf-8")
    done = pcwm("check", "wide.c")
    column = line.index("sum") + 1
    headline, shown, underline = done.stdout.splitlines()[:3]
    assert headline.startswith(f"wide.c:6:{column}: ")
    # The tab takes 8 cells instead of 1, each of the two ideographs 2.
    assert underline.index("^") == len("    6 | ") + (column - 1) + 7 + 2
    assert "\t" not in shown


def test_colour_only_where_it_is_wanted(pcwm: Run, racy: Path) -> None:
    assert "\x1b[" not in pcwm("check", racy.name).stdout
    assert "\x1b[" in pcwm("check", racy.name, "--color", "always").stdout
    assert "\x1b[" in pcwm("check", racy.name, "--color", "always", env={"NO_COLOR": "1"}).stdout
    assert "\x1b[" not in pcwm("check", racy.name, env={"NO_COLOR": "1", "FORCE_COLOR": "1"}).stdout
    assert "\x1b[" not in pcwm("check", racy.name, "--color", "never", env={"FORCE_COLOR": "1"}).stdout


def test_source_text_cannot_speak_to_the_terminal(pcwm: Run, tmp_path: Path) -> None:
    hostile = RACY.replace("sum += a[i];", "sum += a[i]; // \x1b]0;owned\x07 \u202e")
    (tmp_path / "hostile.c").write_text(hostile, encoding="utf-8")
    shown = pcwm("check", "hostile.c").stdout
    assert "sum += a[i]; //" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_a_file_name_that_is_no_text_still_gives_valid_json(pcwm: Run, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.c"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - a name in bytes
        file.write(RACY)
    done = pcwm("check", ".", "--format", "json")
    assert json.loads(done.stdout)["files"][0]["path"] == "caf\N{REPLACEMENT CHARACTER}.c"


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"f{number}.c").write_text(RACY * 20, encoding="utf-8")
    with subprocess.Popen(
        [PCWM, "check", tmp_path], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == -signal.SIGPIPE


def test_an_interrupt_ends_it_without_a_traceback(tmp_path: Path) -> None:
    with subprocess.Popen(
        [PCWM, "check", "missing.c", "-"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stderr is not None
        # Once the missing file was reported, all that is left is to wait for standard input.
        assert b"missing.c" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert process.stderr.read() == b""


def test_a_bug_of_our_own_is_not_mistaken_for_a_race(racy: Path) -> None:
    program = f"""
import sys
import pcwm_core.source.files as files
from pcwm_core.cli import main

files.read_source = lambda path: 1 // 0
sys.argv = ["pcwm", "check", {str(racy)!r}]
main()
"""
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    assert done.returncode == 2
    assert "ZeroDivisionError" in done.stderr
    assert "this is a bug in pcwm" in done.stderr.splitlines()[-1]
