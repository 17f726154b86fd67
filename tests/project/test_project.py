"""Which files are found around a buffer, and that finding them never fails."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pcwm_core.project import Project
from pcwm_core.project.project import MAX_HEADERS, MAX_SOURCES
from tests.project.layout import commands, included, lay_out, snapshot


def found(folder: Path, name: str = "main.c") -> list[str]:
    return included(snapshot(folder / name), folder)


def test_a_quoted_name_is_found_next_to_the_including_file(tmp_path: Path) -> None:
    lay_out(
        tmp_path,
        {
            "main.c": '#include "lib/a.h"\n',
            "lib/a.h": '#include "b.h"\n',
            "lib/b.h": "",
            "b.h": "int wrong;\n",
        },
    )
    assert found(tmp_path) == ["lib/b.h", "lib/a.h"]


def test_angle_brackets_lead_only_to_include_paths(tmp_path: Path) -> None:
    lay_out(tmp_path, {"main.c": "#include <a.h>\n#include <b.h>\n", "a.h": "", "inc/b.h": ""})
    assert found(tmp_path) == []
    entry = {"directory": str(tmp_path), "file": "main.c", "arguments": ["cc", "-Iinc", "main.c"]}
    lay_out(tmp_path, {"compile_commands.json": commands(entry)})
    assert found(tmp_path) == ["inc/b.h"]


def test_system_folders_are_not_read_even_when_they_are_named(tmp_path: Path) -> None:
    entry = {
        "directory": "/",
        "file": str(tmp_path / "main.c"),
        "command": "cc -I/usr/include -isystem /usr/include",
    }
    lay_out(
        tmp_path,
        {"main.c": "#include <stdio.h>\n#include <stdlib.h>\n", "compile_commands.json": commands(entry)},
    )
    assert snapshot(tmp_path / "main.c").included == ()


def test_files_that_include_each_other_are_read_once(tmp_path: Path) -> None:
    lay_out(
        tmp_path,
        {
            "main.c": '#include "a.h"\n#include "b.h"\n',
            "a.h": '#ifndef A\n#define A\n#include "b.h"\nint a;\n#endif\n',
            "b.h": '#pragma once\n#include "a.h"\nint b;\n',
        },
    )
    main = snapshot(tmp_path / "main.c")
    names = [item.decl.name for file in main.included for item in file.unit.items if hasattr(item, "decl")]
    assert sorted(names) == ["a", "b"]


def test_a_file_that_includes_itself_without_a_guard_ends(tmp_path: Path) -> None:
    lay_out(tmp_path, {"main.c": '#include "a.h"\n', "a.h": 'int a;\n#include "a.h"\n#include "main.c"\n'})
    assert found(tmp_path) == ["a.h"]


def test_what_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    names = [
        "folder.h",
        "binary.h",
        "loop.h",
        "missing.h",
        "pipe.h",
        "huge.h",
        "latin.h",
        "x" * 300 + ".h",
        "nul\0.h",
    ]
    text = "".join(f'#include "{name}"\n' for name in names)
    lay_out(tmp_path, {"main.c": text + '#include\n#include NAME\n#include "\n#include <\n'})
    (tmp_path / "folder.h").mkdir()
    (tmp_path / "binary.h").write_bytes(b"int a;\0\1\2")
    (tmp_path / "loop.h").symlink_to("loop.h")
    os.mkfifo(tmp_path / "pipe.h")
    (tmp_path / "huge.h").write_bytes(b"int a;\n" * 100_000)
    (tmp_path / "latin.h").write_bytes(b"// \xe9t\xe9\nint summer;\n")
    project = Project()
    neighbours = project.around(str(tmp_path / "main.c"), (tmp_path / "main.c").read_bytes())
    assert [Path(path).name for path in neighbours.surroundings.files] == ["latin.h"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
def test_a_file_without_permission_is_passed_over(tmp_path: Path) -> None:
    lay_out(tmp_path, {"main.c": '#include "a.h"\n', "a.h": ""})
    (tmp_path / "a.h").chmod(0)
    assert found(tmp_path) == []


def test_no_more_files_are_read_than_is_reasonable(tmp_path: Path) -> None:
    headers = {f"h{n}.h": f"void f{n}(void);\n" for n in range(MAX_HEADERS + 20)}
    sources = {f"h{n}.c": f"void f{n}(void) {{}}\n" for n in range(MAX_SOURCES + 20)}
    lay_out(tmp_path, {**headers, **sources, "main.c": "".join(f'#include "{name}"\n' for name in headers)})
    project = Project()
    surroundings = project.around(str(tmp_path / "main.c"), (tmp_path / "main.c").read_bytes()).surroundings
    assert len(surroundings.files) == MAX_HEADERS
    assert len(surroundings.sources) == MAX_SOURCES


def test_the_sources_beside_the_headers_are_found(tmp_path: Path) -> None:
    entry = {"directory": str(tmp_path), "file": "src/far.cpp", "arguments": ["c++"]}
    lay_out(
        tmp_path,
        {
            "main.cpp": '#include "near.h"\n#include "inc/far.h"\n#include "main.h"\n',
            "main.h": "",
            "near.h": "",
            "near.cpp": '#include "deep.h"\n',
            "deep.h": "",
            "deep.cc": "",
            "inc/far.h": "",
            "src/far.cpp": "",
            "compile_commands.json": commands(entry),
        },
    )
    project = Project()
    data = (tmp_path / "main.cpp").read_bytes()
    surroundings = project.around(str(tmp_path / "main.cpp"), data).surroundings
    names = [Path(file.path).relative_to(tmp_path).as_posix() for file in surroundings.sources]
    assert names == ["near.cpp", "src/far.cpp", "deep.cc"]


def test_nothing_new_gives_the_same_surroundings(tmp_path: Path) -> None:
    entry = {"directory": str(tmp_path), "file": "main.c", "command": "cc -DN=1 -include forced.h"}
    files = {"main.c": '#include "a.h"\n', "a.h": "int a;\n", "a.c": "", "forced.h": "int f;\n"}
    lay_out(tmp_path, {**files, "compile_commands.json": commands(entry)})
    project = Project(fresh_for=0)
    path = str(tmp_path / "main.c")
    first = project.around(path, b'#include "a.h"\nint x;\n').surroundings
    assert project.around(path, b'#include "a.h"\nint y;\n').surroundings is first
    lay_out(tmp_path, {"a.h": "int other;\n"})
    second = project.around(path, b'#include "a.h"\n').surroundings
    assert second is not first
    assert second.files[str(tmp_path / "forced.h")] is first.files[str(tmp_path / "forced.h")]


def test_a_file_is_not_looked_at_again_while_it_is_fresh(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.h": "int a;\n"})
    project = Project()
    path = str(tmp_path / "main.c")
    first = project.around(path, b'#include "a.h"\n').surroundings
    lay_out(tmp_path, {"a.h": "int other;\n"})
    assert project.around(path, b'#include "a.h"\n').surroundings is first
    project.forget()
    assert project.around(path, b'#include "a.h"\n').surroundings is not first


def test_open_texts_count_instead_of_stored_ones(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.h": "int stored;\n"})
    open_texts = {str(tmp_path / "a.h"): b"int shown;\n", str(tmp_path / "new.h"): b"int unsaved;\n"}
    surroundings = (
        Project()
        .around(str(tmp_path / "main.c"), b'#include "a.h"\n#include "new.h"\n', open_texts)
        .surroundings
    )
    assert [file.data for file in surroundings.files.values()] == list(open_texts.values())


def test_all_that_was_looked_for_is_told(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.h": '#include "not_yet.h"\n', "a.c": ""})
    asked = Project().around(str(tmp_path / "main.c"), b'#include "a.h"\n').asked
    names = {Path(path).relative_to(tmp_path).as_posix() for path in asked if path.startswith(str(tmp_path))}
    assert {"a.h", "not_yet.h", "a.c", "compile_commands.json", "build/compile_commands.json"} <= names
