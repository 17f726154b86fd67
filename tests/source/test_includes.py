"""What a buffer includes: macros and conditions across files, and what is read again after a change."""

from __future__ import annotations

from collections.abc import Mapping

from pcwm_core.source.buffer import Snapshot, SourceBuffer
from pcwm_core.source.includes import Headers, Includer, SourceFile, Surroundings
from pcwm_core.source.regions import regions
from pcwm_core.source.syntax import FunctionDef, GlobalVar, Macro

Texts = Mapping[str, str]


class Project:
    """Files that include each other by name, and a buffer among them."""

    def __init__(self, files: Texts, buffer: str) -> None:
        self.headers = Headers()
        self.files: dict[str, SourceFile] = {}
        self.buffer = SourceBuffer(buffer, "main.c")
        self.change(files)

    def change(self, files: Texts) -> None:
        names = {(name, False): name for name in {*self.files, *files}}
        for name, text in files.items():
            self.files[name] = SourceFile(name, text.encode(), names)
        root = SourceFile("main.c", b"", names)
        self.buffer.surround(Includer(Surroundings(root, dict(self.files)), self.headers))

    def read(self) -> Snapshot:
        return self.buffer.snapshot()


def read(files: Texts, buffer: str) -> Snapshot:
    return Project(files, buffer).read()


def variables(found: Snapshot) -> list[str]:
    """The global variables of all files, in the order in which they are declared."""
    units = [*(file.unit for file in found.included), found.unit]
    return [item.decl.name for unit in units for item in unit.items if isinstance(item, GlobalVar)]


def test_a_condition_sees_what_a_header_defines() -> None:
    files = {"config.h": "#define LEVEL 3\n#undef SMALL\n"}
    text = '#include "config.h"\n#if LEVEL > 2\nint deep;\n#else\nint flat;\n#endif\n#ifdef SMALL\nint small;\n#endif\n'
    assert variables(read(files, text)) == ["deep"]


def test_a_header_sees_what_was_defined_before_it() -> None:
    files = {"real.h": "#if WIDE\ndouble wide;\n#else\nfloat narrow;\n#endif\n"}
    assert variables(read(files, '#define WIDE 1\n#include "real.h"\n')) == ["wide"]
    assert variables(read(files, '#define WIDE 0\n#include "real.h"\n')) == ["narrow"]


def test_one_header_is_read_anew_for_each_meaning_of_a_macro() -> None:
    files = {"item.h": "#if KIND == 1\nint one;\n#else\nint other;\n#endif\n"}
    text = '#define KIND 1\n#include "item.h"\n#undef KIND\n#define KIND 2\n#include "item.h"\n'
    assert variables(read(files, text)) == ["one", "other"]


def test_guards_keep_a_file_from_being_read_twice() -> None:
    guarded = "#ifndef A\n#define A\nint a;\n#endif\n"
    once = "#pragma once\nint b;\n"
    text = '#include "a.h"\n#include "b.h"\n#include "a.h"\n#include "b.h"\nint end;\n'
    assert variables(read({"a.h": guarded, "b.h": once}, text)) == ["a", "b", "end"]


def test_an_unguarded_file_that_includes_itself_is_cut_off() -> None:
    found = read({"a.h": 'int a;\n#include "b.h"\n', "b.h": 'int b;\n#include "a.h"\n'}, '#include "a.h"\n')
    assert variables(found) == ["b", "a"]


def test_a_pragma_may_come_out_of_a_macro_of_a_header() -> None:
    files = {
        "omp_macros.h": '#define EACH_THREAD _Pragma("omp parallel for num_threads(WORKERS)")\n#define WORKERS 4\n'
    }
    text = '#include "omp_macros.h"\nvoid f(int *a) {\n  EACH_THREAD\n  for (int i = 0; i < 9; i++) a[i] = i;\n}\n'
    (region,) = regions(read(files, text).unit)
    assert region.directive.name == "parallel for"
    (clause,) = region.directive.all("num_threads")
    assert clause.args


def test_macros_of_a_header_are_items_of_the_header() -> None:
    found = read({"n.h": "#define N 100\n"}, '#include "n.h"\n')
    assert not any(isinstance(item, Macro) for item in found.unit.items)
    (header,) = found.included
    assert [item.name for item in header.unit.items if isinstance(item, Macro)] == ["N"]


def test_an_edit_above_an_include_reaches_into_the_header_and_out_again() -> None:
    project = Project(
        {"real.h": "#if WIDE\n#define BITS 64\n#else\n#define BITS 32\n#endif\n"},
        '#define WIDE 1\nint before;\n#include "real.h"\nint between;\n'
        "#if BITS == 64\nint wide;\n#else\nint narrow;\n#endif\n",
    )
    assert variables(project.read()) == ["before", "between", "wide"]
    at = len("#define WIDE ")
    project.buffer.edit(at, at + 1, "0")
    assert variables(project.read()) == ["before", "between", "narrow"]
    project.buffer.edit(at, at + 1, "1")
    assert variables(project.read()) == ["before", "between", "wide"]


def test_an_edit_of_the_buffer_reads_no_header_again() -> None:
    project = Project({"a.h": "#define A 1\nint a;\n"}, '#include "a.h"\nint x = 1;\nint y;\n')
    before = project.read()
    at = str(before.text).index("1;")
    project.buffer.edit(at, at + 1, "2")
    assert project.read().included[0] is before.included[0]
    project.buffer.edit(0, 0, "int first;\n")
    assert project.read().included[0] is before.included[0]


def test_an_edit_of_a_header_keeps_what_it_did_not_touch() -> None:
    header = "int kept(void) { return 1; }\nint changed(void) { return 2; }\n#ifdef FLAG\nint flag;\n#endif\n"
    project = Project({"a.h": header}, '#undef FLAG\n#include "a.h"\nvoid f(void) { kept(); }\n')
    before = project.read()
    project.change({"a.h": "\n" + header.replace("return 2", "return 3")})
    after = project.read()

    def functions(found: Snapshot) -> dict[str, FunctionDef]:
        units = [*(file.unit for file in found.included), found.unit]
        return {item.name: item for unit in units for item in unit.items if isinstance(item, FunctionDef)}

    old, new = functions(before), functions(after)
    assert [name for name in old if new[name] is old[name]] == ["kept", "f"]
    assert variables(after) == []


def test_places_in_a_header_are_found_there() -> None:
    project = Project({"a.h": "int a;\nint b;\n"}, '#include "a.h"\nint c;\n')
    found = project.read()
    second = found.included[0].unit.items[1]
    place = found.elsewhere(second.place)
    assert place is not None
    assert (place[0], place[1].start.line) == ("a.h", 2)
    assert found.span(second.place) is None


def test_without_anyone_to_follow_it_an_include_is_just_noted() -> None:
    buffer = SourceBuffer('#include "a.h"\nint x;\n')
    assert buffer.snapshot().included == ()
    project = Project({"a.h": "int a;\n"}, '#include "a.h"\n')
    assert variables(project.read()) == ["a"]
    project.buffer.surround(None)
    assert variables(project.read()) == []


def test_nested_files_that_are_not_known_are_passed_over() -> None:
    files = {"a.h": '#include "missing.h"\n#include <stdio.h>\nint a;\n'}
    assert variables(read(files, '#include "a.h"\n#include "other.h"\n')) == ["a"]


def test_a_nested_file_that_goes_and_comes_back_is_noticed() -> None:
    nested = {"a.h": '#include "b.h"\nint a;\n', "b.h": "int b;\n"}
    project = Project(nested, '#include "a.h"\n')
    assert variables(project.read()) == ["b", "a"]
    taken = project.files.pop("b.h")
    project.change({})
    assert variables(project.read()) == ["a"]
    project.files["b.h"] = taken
    project.change({})
    assert variables(project.read()) == ["b", "a"]


def test_many_inclusions_without_guards_come_to_an_end() -> None:
    files = {
        f"h{n}.h": "".join(f'#include "h{m}.h"\n' for m in range(12)) + f"int v{n};\n" for n in range(12)
    }
    assert "end" in variables(read(files, '#include "h0.h"\nint end;\n'))
