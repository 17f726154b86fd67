"""Look-ups in a translation unit, and the record of them that tells when a cached result still holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pcwm_core.semantics.context import FileContext, Lookup
from pcwm_core.source.buffer import SourceBuffer
from pcwm_core.source.syntax import DeclStmt, TypeRef
from tests.semantics.gathering import unit_of

PROGRAM = """\
#define N 100
enum { RED = 3 };
typedef double real;
typedef real *vector;
int counter;
int scratch;
#pragma omp threadprivate(scratch)
struct Base { virtual int area(); };
struct Square : Base { int side; };
int proto(int x);
int helper(int x) { return x + 1; }
void kernel(void) {
#pragma omp parallel
  { helper(1); }
}
int unrelated = 1;
"""

LookUp = Callable[[FileContext], object]

#: What is looked up, an edit (old text, new text) that changes the answer, and one that does not.
LOOK_UPS: dict[str, tuple[LookUp, tuple[str, str]]] = {
    "function": (lambda c: c.function("helper"), ("return x + 1", "return x - 1")),
    "qualified function": (lambda c: c.function("ns::helper"), ("return x + 1", "return x - 1")),
    "missing function": (lambda c: c.function("later"), ("int unrelated = 1;", "void later() {}")),
    "method": (
        lambda c: c.function("area", "Square"),
        ("int unrelated = 1;", "int Square::area() { return 1; }"),
    ),
    "prototype": (lambda c: c.prototype("proto"), ("proto(int x)", "proto(const int *x)")),
    "variable": (lambda c: c.variable("counter"), ("int counter", "long counter")),
    "missing variable": (lambda c: c.variable("later"), ("int unrelated", "int later")),
    "class": (lambda c: c.class_def("Square"), ("int side", "long side")),
    "derived classes": (lambda c: c.derived("Base"), ("struct Square : Base", "struct Square")),
    "macro": (lambda c: c.macro("N"), ("N 100", "N 200")),
    "enumerator": (lambda c: c.constant("RED"), ("RED = 3", "RED = 4")),
    "threadprivate": (lambda c: c.threadprivate("scratch"), ("#pragma omp threadprivate(scratch)\n", "\n")),
    "variants": (
        lambda c: c.variants("helper"),
        ("int helper", "#pragma omp declare variant(proto) match()\nint helper"),
    ),
    "alias": (lambda c: c.resolve(TypeRef("real")), ("typedef double", "typedef float")),
    "calls in regions": (lambda c: c.called_in_region("helper"), ("{ helper(1); }", "{ proto(1); }")),
    "functions with regions": (lambda c: c.functions_with_regions(), ("void kernel", "void renamed")),
}


@pytest.mark.parametrize(("look_up", "edit"), LOOK_UPS.values(), ids=LOOK_UPS)
def test_a_record_holds_until_what_was_looked_up_changes(look_up: LookUp, edit: tuple[str, str]) -> None:
    buffer = SourceBuffer(PROGRAM)
    context = FileContext(buffer.snapshot().unit)
    answer, seen = context.recording(lambda: look_up(context))
    assert context.still_holds(seen)

    old, new = edit
    start = PROGRAM.index(old)
    buffer.edit(start, start + len(old), new)
    changed = FileContext(buffer.snapshot().unit)
    assert not changed.still_holds(seen)

    buffer.edit(start, start + len(new), old)
    buffer.edit(0, 0, "int inserted_before;\n")
    elsewhere = FileContext(buffer.snapshot().unit)
    if answer is None or isinstance(answer, (int, frozenset)):
        # Answers that are no nodes are compared by value: typing the old text again brings them back.
        assert elsewhere.still_holds(seen)


@pytest.mark.parametrize("look_up", [case[0] for case in LOOK_UPS.values()], ids=LOOK_UPS)
def test_an_edit_elsewhere_keeps_a_record(look_up: LookUp) -> None:
    buffer = SourceBuffer(PROGRAM + "int tail = 1;\n")
    context = FileContext(buffer.snapshot().unit)
    _, seen = context.recording(lambda: look_up(context))
    start = len(PROGRAM) + len("int tail = ")
    buffer.edit(start, start + 1, "2")
    buffer.edit(0, 0, "int inserted_before;\n")
    assert FileContext(buffer.snapshot().unit).still_holds(seen)


def test_a_look_up_is_recorded_by_all_recordings_around_it() -> None:
    context = FileContext(unit_of(PROGRAM))

    def inner() -> dict[Lookup, object]:
        context.variable("counter")
        return context.recording(lambda: context.macro("N"))[1]

    nested, outer = context.recording(inner)
    assert set(nested) == {("macro", "N")}
    assert set(outer) == {("macro", "N"), ("variable", "counter")}


def test_nothing_is_recorded_after_a_recording_failed() -> None:
    context = FileContext(unit_of(PROGRAM))

    def failing() -> None:
        context.variable("counter")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        context.recording(failing)
    context.macro("N")
    assert context.recording(lambda: None)[1] == {}


def spelled(type: TypeRef | None) -> tuple[str, list[str], bool]:
    assert type is not None
    return type.base, [layer.kind for layer in type.layers], type.const


ALIASES = {
    "typedef double real; real x;": ("double", [], False),
    "typedef double real; typedef real vec[3]; vec x;": ("double", ["array"], False),
    "typedef double *ptr; const ptr x[4];": ("double", ["array", "pointer"], True),
    "using real = double; real *x;": ("double", ["pointer"], False),
    "namespace ns { using real = double; } ns::real x;": ("double", [], False),
    "typedef struct mesh mesh; mesh x;": ("mesh", [], False),
    "typedef a b; typedef b a; a x;": ("a", [], False),
}


@pytest.mark.parametrize(("text", "expected"), ALIASES.items(), ids=ALIASES)
def test_aliases_are_followed(text: str, expected: tuple[str, list[str], bool]) -> None:
    context = FileContext(unit_of(text))
    variable = context.variable("x")
    assert variable is not None
    assert spelled(context.resolve(variable.decl.type)) == expected


def test_an_extern_declaration_gives_way_to_the_definition() -> None:
    context = FileContext(unit_of("extern int x[];\nint x[10];\nextern int x[];\n"))
    variable = context.variable("x")
    assert variable is not None
    assert "extern" not in variable.decl.storage


def test_variables_at_file_scope_are_global_in_whatever_file() -> None:
    header = unit_of("extern int shared;\n")
    context = FileContext(unit_of("int own;\nvoid f() { int local; }\n"), (header,))
    for name in ("own", "shared"):
        variable = context.variable(name)
        assert variable is not None
        assert context.is_global(variable.decl)
    function = context.function("f")
    assert function is not None
    (statement,) = function.body.items
    assert isinstance(statement, DeclStmt)
    assert not context.is_global(statement.decls[0])


def test_threadprivate_names_all_of_its_list() -> None:
    context = FileContext(unit_of("int a, b, c;\n#pragma omp threadprivate(a, b)\n"))
    assert [context.threadprivate(name) is not None for name in "abc"] == [True, True, False]


def test_methods_are_found_by_their_class() -> None:
    context = FileContext(
        unit_of(
            "struct A { void go(); }; struct B { void go(); }; void A::go() {} void B::go() {} void go() {}"
        )
    )
    found = [context.function("go", owner) for owner in ("A", "B", None)]
    assert [function.scope if function is not None else None for function in found] == [("A",), ("B",), ()]


def test_derived_classes_in_the_order_of_the_file() -> None:
    context = FileContext(
        unit_of("struct A {}; struct B : A {}; struct C : B {}; struct D : public ns::A {};")
    )
    assert [derived.name for derived in context.derived("A")] == ["B", "D"]
    assert context.derived("D") == ()


def test_functions_reached_from_regions_through_others() -> None:
    context = FileContext(
        unit_of(
            """void deep() {} void middle() { deep(); } void apart() { deep(); }
            void caller() { apart();
            #pragma omp parallel
            middle();
            }"""
        )
    )
    assert {name for name in ("deep", "middle", "apart", "caller") if context.called_in_region(name)} == {
        "deep",
        "middle",
    }
