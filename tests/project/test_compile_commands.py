"""compile_commands.json: what a command line says of a file's includes and macros."""

from __future__ import annotations

from pathlib import Path

import pytest

from pcwm_core.project.compile_commands import CompileOptions, Database, Databases
from pcwm_core.project.disk import Disk
from tests.project.layout import commands, judge, lay_out, snapshot


def nearest(folder: Path) -> Database:
    return Databases(Disk(0)).nearest(str(folder))


def options(tmp_path: Path, *arguments: str) -> CompileOptions:
    entry = {"directory": str(tmp_path / "build"), "file": "../main.c", "arguments": ["cc", *arguments]}
    lay_out(tmp_path, {"compile_commands.json": commands(entry)})
    return nearest(tmp_path).options(str(tmp_path / "main.c"))


def test_both_forms_say_the_same(tmp_path: Path) -> None:
    words = ["cc", "-I", "inc dir", "-DN=4", "-c", "main.c"]
    both = []
    for form in ({"arguments": words}, {"command": "cc -I 'inc dir' -DN=4 -c main.c"}):
        lay_out(
            tmp_path,
            {"compile_commands.json": commands({"directory": str(tmp_path), "file": "main.c", **form})},
        )
        both.append(nearest(tmp_path).options(str(tmp_path / "main.c")))
    assert both[0] == both[1]
    assert (both[0].angle, both[0].macros) == ((str(tmp_path / "inc dir"),), ("#define N 4",))


def test_paths_are_relative_to_the_directory_of_the_entry(tmp_path: Path) -> None:
    found = options(tmp_path, "-I../inc", "-iquote", "q", "-isystem../sys", "-I/abs/inc")
    assert found.quote == (str(tmp_path / "build/q"),)
    assert found.angle == (str(tmp_path / "inc"), str(tmp_path / "sys"), "/abs/inc")


def test_macros_in_the_order_of_the_command_line(tmp_path: Path) -> None:
    found = options(tmp_path, "-DA", "-D", "B=2", "-UA", "-DF(x)=(x)+1", "-DE=", "-Ofast", "-undef")
    assert found.macros == ("#define A 1", "#define B 2", "#undef A", "#define F(x) (x)+1", "#define E")


def test_forced_includes(tmp_path: Path) -> None:
    found = options(tmp_path, "-include", "config.h", "-include-pch", "x.pch", "-include")
    assert found.forced == ("config.h",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[1, 2]",
        "{}",
        '[{"file": 3}]',
        '[{"directory": "/", "file": "a.c", "command": "cc \'"}]',
        "\0\0",
    ],
)
def test_a_broken_database_says_nothing(tmp_path: Path, text: str) -> None:
    lay_out(tmp_path, {"compile_commands.json": text})
    found = nearest(tmp_path).options(str(tmp_path / "a.c"))
    assert (found.angle, found.macros, found.forced) == ((), (), ())


def test_one_broken_entry_does_not_spoil_the_others(tmp_path: Path) -> None:
    good = {"directory": str(tmp_path), "file": "a.c", "arguments": ["cc", "-DA"]}
    lay_out(tmp_path, {"compile_commands.json": commands({"file": 3}, good)})
    assert nearest(tmp_path).options(str(tmp_path / "a.c")).macros == ("#define A 1",)


def test_the_nearest_database_counts_also_in_a_build_folder(tmp_path: Path) -> None:
    def entry(macro: str) -> str:
        return commands({"directory": str(tmp_path), "file": "src/a.c", "arguments": ["cc", f"-D{macro}"]})

    lay_out(tmp_path, {"compile_commands.json": entry("FAR"), "src/deep/x.c": ""})
    assert nearest(tmp_path / "src/deep").options(str(tmp_path / "src/a.c")).macros == ("#define FAR 1",)
    lay_out(tmp_path, {"src/build/compile_commands.json": entry("NEAR")})
    assert nearest(tmp_path / "src/deep").options(str(tmp_path / "src/a.c")).macros == ("#define NEAR 1",)


def test_a_header_has_the_options_of_its_nearest_relative(tmp_path: Path) -> None:
    entries = [
        {"directory": str(tmp_path), "file": name, "arguments": ["cc", f"-D{macro}"]}
        for name, macro in (("other/x.c", "FAR"), ("src/x.c", "NAMED"), ("src/y.c", "BESIDE"))
    ]
    lay_out(tmp_path, {"compile_commands.json": commands(*entries)})
    database = nearest(tmp_path)
    found = {
        name: database.options(str(tmp_path / name)).macros
        for name in ("src/x.h", "inc/x.h", "src/z.h", "elsewhere/z.h")
    }
    assert found["src/x.h"] == ("#define NAMED 1",)
    assert found["inc/x.h"] != ()
    assert found["src/z.h"] in (("#define NAMED 1",), ("#define BESIDE 1",))
    assert found["elsewhere/z.h"] == ()


def test_a_database_that_changes_is_read_again(tmp_path: Path) -> None:
    databases = Databases(Disk(0))
    path = str(tmp_path / "a.c")
    assert databases.nearest(str(tmp_path)).options(path).macros == ()
    for macro in ("ONE", "OTHER"):
        entry = {"directory": str(tmp_path), "file": "a.c", "arguments": ["cc", f"-D{macro}"]}
        lay_out(tmp_path, {"compile_commands.json": commands(entry)})
        assert databases.nearest(str(tmp_path)).options(path).macros == (f"#define {macro} 1",)


SHIFT = """\
int a[400];
void f(void) {
#pragma omp parallel for
  for (int i = 0; i < 100; i++)
    a[i] = a[i + DISTANCE];
}
"""


@pytest.mark.parametrize(("distance", "verdict"), [("1", "race"), ("100", "no-race")])
def test_a_macro_of_the_command_line_decides(tmp_path: Path, distance: str, verdict: str) -> None:
    entry = {"directory": str(tmp_path), "file": "main.c", "command": f"cc -DDISTANCE={distance} main.c"}
    lay_out(tmp_path, {"main.c": SHIFT, "compile_commands.json": commands(entry)})
    assert judge(tmp_path / "main.c").verdict == verdict


def test_conditions_see_macros_of_the_command_line_and_of_forced_includes(tmp_path: Path) -> None:
    entry = {
        "directory": str(tmp_path),
        "file": "main.c",
        "command": "cc -DFAST -USLOW -include config.h main.c",
    }
    text = """\
#ifdef FAST
int fast;
#endif
#ifdef SLOW
int slow;
#endif
#if LEVEL > 2
int deep;
#else
int flat;
#endif
"""
    lay_out(
        tmp_path, {"main.c": text, "config.h": "#define LEVEL 3\n", "compile_commands.json": commands(entry)}
    )
    unit = snapshot(tmp_path / "main.c").unit
    assert [item.decl.name for item in unit.items if hasattr(item, "decl")] == ["fast", "deep"]
