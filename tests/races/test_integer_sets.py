"""isl behind the query: satisfiable exactly when some assignment satisfies, within the budget, silent, and memoised."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pcwm_core.races import integer_sets
from pcwm_core.races.integer_sets import BudgetExceeded, System, triangular_root
from pcwm_core.semantics.facts import Access, Dim
from pcwm_core.semantics.integers import (
    TRUE,
    Atom,
    Cond,
    Element,
    Fresh,
    Param,
    Poly,
    Quotient,
    ThreadNumber,
    compare,
    conjunction,
    disjunction,
    quotient,
    remainder,
)
from pcwm_core.semantics.memory import Loc, MemoryObject
from pcwm_core.source.syntax import Chunk, Place
from tests.semantics.gathering import holds, number

PLACE = Place(Chunk(b"text"), 0, 4)
BOX = range(-3, 4)
N = Param("n")


def loop(name: str, low: int = BOX.start, high: int = BOX.stop - 1) -> Dim:
    dim = Dim(name, "worksharing", PLACE)
    dim.domain = conjunction(compare(Poly.of(dim), ">=", Poly(low)), compare(Poly.of(dim), "<=", Poly(high)))
    return dim


I, J = loop("i"), loop("j")


def access(*dims: Dim) -> Access:
    return Access(PLACE, "write", Loc(MemoryObject("a")), dims, (), TRUE, (), 1)


def system() -> System:
    both = access(I, J)
    return System(both, both, 0, frozenset())


# ---------------------------------------------------------------- against enumeration

small = st.integers(-4, 4)


def _terms() -> st.SearchStrategy[Poly]:
    linear = st.builds(
        lambda i, j, n, constant: Poly.of(I).scale(i) + Poly.of(J).scale(j) + Poly.of(N).scale(n) + constant,
        small,
        small,
        st.integers(-1, 1),
        small,
    )
    divided = st.builds(
        lambda poly, divisor, use: (quotient if use else remainder)(poly, Poly(divisor)),
        linear,
        st.integers(2, 4),
        st.booleans(),
    )
    return st.one_of(linear, st.builds(lambda x, y: x + y, linear, divided))


def _conditions() -> st.SearchStrategy[Cond]:
    leaves = st.builds(compare, _terms(), st.sampled_from(["<", ">=", "==", "!="]), _terms())
    return st.one_of(
        leaves,
        st.builds(conjunction, leaves, leaves),
        st.builds(disjunction, leaves, leaves),
    )


Sides = tuple[Mapping[str, int], Mapping[str, int]]


#: Every value of i and j on both sides, and of n, which both sides share.
ASSIGNMENTS: list[Sides] = [
    ({"i": i1, "j": j1, "n": n}, {"i": i2, "j": j2, "n": n})
    for i1, j1, i2, j2, n in product(BOX, BOX, BOX, BOX, (0, 2))
]


@given(_conditions(), _conditions(), _terms(), _terms())
@settings(max_examples=60, deadline=None)
def test_solvable_exactly_when_some_assignment_satisfies(a: Cond, b: Cond, x: Poly, y: Poly) -> None:
    asked = system()
    for atom in (I, J, N):
        for side in "ab":
            asked.poly(Poly.of(atom), side)
    asked.require(asked.condition(a, "a"))
    asked.require(asked.condition(b, "b"))
    asked.require(f"{asked.poly(x, 'a')} = {asked.poly(y, 'b')}")
    asked.require(asked.condition(disjunction(*(compare(Poly.of(N), "==", Poly(n)) for n in (0, 2))), "a"))

    def satisfied(sides: Sides) -> bool:
        first, second = sides
        return holds(a, first) and holds(b, second) and number(x, first) == number(y, second)

    solution = asked.solve()
    assert (solution is not None) == any(map(satisfied, ASSIGNMENTS))
    if solution is not None:
        first, second = (
            {atom.label: value(asked, solution, atom, side) for atom in (I, J, N)} for side in "ab"
        )
        assert first["n"] == second["n"]
        assert satisfied((first, second))


def value(asked: System, solution: dict[str, int], atom: Atom, side: str) -> int:
    found = asked.value_of(solution, atom, side)
    assert found is not None
    return found


# ---------------------------------------------------------------- what is one value for both sides


def differ(atom: Atom, asked: System | None = None) -> bool:
    """Whether an atom may have two values on the two sides."""
    asked = asked or system()
    asked.require(f"{asked.poly(Poly.of(atom), 'a')} != {asked.poly(Poly.of(atom), 'b')}")
    return asked.solve() is not None


def fresh(*, depth: int, dims: tuple[Dim, ...] = ()) -> Fresh:
    made = Fresh("x", "because")
    made.depth, made.dims = depth, dims
    return made


def test_what_both_sides_share() -> None:
    uniform, unique = fresh(depth=1), fresh(depth=1)
    uniform.uniform, unique.unique = True, True
    outer = loop("k")
    cases = {
        "an iteration": (differ(I), True),
        "an iteration around the region": (differ(outer), False),
        "a thread number": (differ(ThreadNumber("t")), True),
        "a loop-invariant value": (differ(N), False),
        "an unknown of each thread": (differ(fresh(depth=1)), True),
        "an unknown of their common ancestor": (differ(fresh(depth=0)), False),
        "an unknown of the region": (differ(Fresh("x", shared=True)), False),
        "an unknown that is uniform": (differ(uniform), False),
        "an unknown of an iteration": (differ(fresh(depth=0, dims=(I,))), True),
        "a quotient of an iteration": (differ(Quotient(Poly.of(I), Poly.of(N))), True),
        "a quotient of invariants": (differ(Quotient(Poly(8), Poly.of(N))), False),
    }
    assert {name: got for name, (got, _) in cases.items()} == {
        name: want for name, (_, want) in cases.items()
    }


def test_an_unknown_of_an_iteration_that_both_share() -> None:
    both = access(I)
    assert not differ(fresh(depth=0, dims=(I,)), System(both, both, 0, frozenset({I})))


def equal(poly: Poly) -> bool:
    """Whether a value may be the same on both sides in two different iterations ``i``."""
    asked = system()
    asked.require(f"{asked.poly(Poly.of(I), 'a')} != {asked.poly(Poly.of(I), 'b')}")
    asked.require(f"{asked.poly(poly, 'a')} = {asked.poly(poly, 'b')}")
    return asked.solve() is not None


def test_what_tells_iterations_apart() -> None:
    unique = fresh(depth=1, dims=(I,))
    unique.unique = True
    i = Poly.of(I)
    cases = {
        "the iteration": (equal(i), False),
        "something else": (equal(Poly.of(J)), True),
        "half of it": (equal(quotient(i, Poly(2))), True),
        "an element of an array": (equal(Poly.of(Element("a", "a", (i,)))), True),
        "an element of an injective array": (equal(Poly.of(Element("a", "a", (i,), injective=True))), False),
        "a ticket": (equal(Poly.of(unique)), False),
    }
    assert {name: got for name, (got, _) in cases.items()} == {
        name: want for name, (_, want) in cases.items()
    }


@pytest.mark.parametrize("shift", [0, 1, 2])
def test_triangular_numbers_keep_rows_apart(shift: int) -> None:
    row = loop("i", 0, 9)
    both = access(row)
    asked = System(both, both, 0, frozenset())
    root = Poly.of(row) + shift
    start = quotient(root * (root + 1), Poly(2))
    x, y = (asked.poly(Poly.of(row), side) for side in "ab")
    first, second = (asked.poly(start, side) for side in "ab")
    asked.require(f"{x} < {y} and {second} <= {first} + {x} + {shift}")
    assert asked.solve() is None


def test_equal_subscripts_give_equal_elements() -> None:
    asked = system()
    element = Poly.of(Element("a", "a", (Poly.of(I),)))
    asked.require(f"{asked.poly(Poly.of(I), 'a')} = {asked.poly(Poly.of(I), 'b')}")
    asked.require(f"{asked.poly(element, 'a')} != {asked.poly(element, 'b')}")
    assert asked.solve() is None


def test_the_definition_of_an_unknown_holds() -> None:
    x = fresh(depth=1)
    x.definition = disjunction(compare(Poly.of(x), "==", Poly(2)), compare(Poly.of(x), "==", Poly.of(I)))
    asked = system()
    asked.require(f"{asked.poly(Poly.of(x), 'a')} = 3 and {asked.poly(Poly.of(x), 'b')} = 2")
    solution = asked.solve()
    assert solution is not None
    assert value(asked, solution, I, "a") == 3
    asked.require(f"{asked.poly(Poly.of(I), 'a')} < 3")
    assert asked.solve() is None


def test_thread_numbers_are_not_negative() -> None:
    asked = system()
    asked.require(f"{asked.poly(Poly.of(ThreadNumber('t')), 'a')} < 0")
    assert asked.solve() is None


@pytest.mark.parametrize("shift", range(-3, 4))
def test_triangular_numbers_are_recognised(shift: int) -> None:
    root = Poly.of(I) + shift
    atom = Quotient(root * (root + 1), Poly(2))
    assert triangular_root(atom) == root


@pytest.mark.parametrize(
    "numerator",
    [Poly.of(I) * Poly.of(I), Poly.of(I) * (Poly.of(I) + 2), Poly.of(I) * Poly.of(J), Poly.of(I) + 1],
    ids=str,
)
def test_other_quotients_are_not_triangular(numerator: Poly) -> None:
    assert triangular_root(Quotient(numerator, Poly(2))) is None


# ---------------------------------------------------------------- conditions


def test_conditions_on_data_are_left_out() -> None:
    element = Poly.of(Element("a", "a", (Poly.of(I),)))
    on_data, plain = compare(element, ">=", Poly(0)), compare(Poly.of(I), ">=", Poly(1))
    asked = system()
    assert asked.condition(TRUE, "a") is None
    assert asked.condition(on_data, "a") is None
    assert asked.condition(conjunction(on_data, plain), "a") == f"({asked.condition(plain, 'a')})"
    assert asked.condition(disjunction(on_data, plain), "a") is None
    assert asked.condition(on_data, "a", keep_elements=True) is not None


# ---------------------------------------------------------------- budget and memory


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """No system has been decided before."""
    monkeypatch.setattr(integer_sets, "_decided", {})


def hard() -> System:
    asked = system()
    i, j = Poly.of(I), Poly.of(J)
    asked.require(f"{asked.poly(i.scale(3) + j, 'a')} = {asked.poly(j.scale(5) - i + 1, 'b')}")
    return asked


@pytest.mark.usefixtures("forgetful")
def test_a_system_beyond_the_budget(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(integer_sets, "OPERATION_BUDGET", 10)
    with pytest.raises(BudgetExceeded, match="too complex to decide within the budget"):
        hard().solve()
    assert capfd.readouterr() == ("", "")
    monkeypatch.undo()
    assert hard().solve() is not None


@pytest.mark.usefixtures("forgetful")
def test_an_equal_system_is_decided_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = hard().solve()
    monkeypatch.setattr(integer_sets, "OPERATION_BUDGET", 10)
    assert hard().solve() == first


def test_memory_changes_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def solve_all() -> list[dict[str, int] | None]:
        answers: list[dict[str, int] | None] = []
        for distance in range(-9, 10):
            asked = system()
            asked.require(f"{asked.poly(Poly.of(I), 'a')} = {asked.poly(Poly.of(I) + distance, 'b')}")
            answers.append(asked.solve())
        return answers

    monkeypatch.setattr(integer_sets, "_decided", {})
    fresh_answers = solve_all()
    assert solve_all() == fresh_answers
    assert [found is not None for found in fresh_answers] == [abs(d) < len(BOX) for d in range(-9, 10)]


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    decided: dict[str, dict[str, int] | None] = {}
    monkeypatch.setattr(integer_sets, "_decided", decided)
    monkeypatch.setattr(integer_sets, "MEMORY", 3)
    for distance in range(12):
        asked = system()
        asked.require(f"{asked.poly(Poly.of(I), 'a')} = {asked.poly(Poly.of(I) + distance, 'b')}")
        asked.solve()
        assert len(decided) <= 5
