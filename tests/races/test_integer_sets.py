"""isl behind the query: satisfiable exactly when some assignment satisfies, within the budget, silent, and memoised."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pcwm_core.races import integer_sets
from pcwm_core.races.integer_sets import BudgetExceeded, System, start_allowance, triangular_root
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


ROW, J = loop("i"), loop("j")


def access(*dims: Dim) -> Access:
    return Access(PLACE, "write", Loc(MemoryObject("a")), dims, (), TRUE, (), 1)


def system() -> System:
    both = access(ROW, J)
    return System(both, both, 0, frozenset())


@pytest.fixture(autouse=True)
def _a_region_begins() -> None:
    start_allowance()


# ---------------------------------------------------------------- against enumeration

small = st.integers(-4, 4)


def _terms() -> st.SearchStrategy[Poly]:
    linear = st.builds(
        lambda i, j, n, constant: (
            Poly.of(ROW).scale(i) + Poly.of(J).scale(j) + Poly.of(N).scale(n) + constant
        ),
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
    for atom in (ROW, J, N):
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
            {atom.label: value(asked, solution, atom, side) for atom in (ROW, J, N)} for side in "ab"
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
        "an iteration": (differ(ROW), True),
        "an iteration around the region": (differ(outer), False),
        "a thread number": (differ(ThreadNumber("t")), True),
        "a loop-invariant value": (differ(N), False),
        "an unknown of each thread": (differ(fresh(depth=1)), True),
        "an unknown of their common ancestor": (differ(fresh(depth=0)), False),
        "an unknown of the region": (differ(Fresh("x", shared=True)), False),
        "an unknown that is uniform": (differ(uniform), False),
        "an unknown of an iteration": (differ(fresh(depth=0, dims=(ROW,))), True),
        "a quotient of an iteration": (differ(Quotient(Poly.of(ROW), Poly.of(N))), True),
        "a quotient of invariants": (differ(Quotient(Poly(8), Poly.of(N))), False),
    }
    assert {name: got for name, (got, _) in cases.items()} == {
        name: want for name, (_, want) in cases.items()
    }


def test_an_unknown_of_an_iteration_that_both_share() -> None:
    both = access(ROW)
    assert not differ(fresh(depth=0, dims=(ROW,)), System(both, both, 0, frozenset({ROW})))


def equal(poly: Poly) -> bool:
    """Whether a value may be the same on both sides in two different iterations ``i``."""
    asked = system()
    asked.require(f"{asked.poly(Poly.of(ROW), 'a')} != {asked.poly(Poly.of(ROW), 'b')}")
    asked.require(f"{asked.poly(poly, 'a')} = {asked.poly(poly, 'b')}")
    return asked.solve() is not None


def test_what_tells_iterations_apart() -> None:
    unique = fresh(depth=1, dims=(ROW,))
    unique.unique = True
    i = Poly.of(ROW)
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
    element = Poly.of(Element("a", "a", (Poly.of(ROW),)))
    asked.require(f"{asked.poly(Poly.of(ROW), 'a')} = {asked.poly(Poly.of(ROW), 'b')}")
    asked.require(f"{asked.poly(element, 'a')} != {asked.poly(element, 'b')}")
    assert asked.solve() is None


def test_the_definition_of_an_unknown_holds() -> None:
    x = fresh(depth=1)
    x.definition = disjunction(compare(Poly.of(x), "==", Poly(2)), compare(Poly.of(x), "==", Poly.of(ROW)))
    asked = system()
    asked.require(f"{asked.poly(Poly.of(x), 'a')} = 3 and {asked.poly(Poly.of(x), 'b')} = 2")
    solution = asked.solve()
    assert solution is not None
    assert value(asked, solution, ROW, "a") == 3
    asked.require(f"{asked.poly(Poly.of(ROW), 'a')} < 3")
    assert asked.solve() is None


def test_thread_numbers_are_not_negative() -> None:
    asked = system()
    asked.require(f"{asked.poly(Poly.of(ThreadNumber('t')), 'a')} < 0")
    assert asked.solve() is None


@pytest.mark.parametrize("shift", range(-3, 4))
def test_triangular_numbers_are_recognised(shift: int) -> None:
    root = Poly.of(ROW) + shift
    atom = Quotient(root * (root + 1), Poly(2))
    assert triangular_root(atom) == root


@pytest.mark.parametrize(
    "numerator",
    [
        Poly.of(ROW) * Poly.of(ROW),
        Poly.of(ROW) * (Poly.of(ROW) + 2),
        Poly.of(ROW) * Poly.of(J),
        Poly.of(ROW) + 1,
    ],
    ids=str,
)
def test_other_quotients_are_not_triangular(numerator: Poly) -> None:
    assert triangular_root(Quotient(numerator, Poly(2))) is None


# ---------------------------------------------------------------- conditions


def test_conditions_on_data_are_left_out() -> None:
    element = Poly.of(Element("a", "a", (Poly.of(ROW),)))
    on_data, plain = compare(element, ">=", Poly(0)), compare(Poly.of(ROW), ">=", Poly(1))
    asked = system()
    assert asked.condition(TRUE, "a") is None
    assert asked.condition(on_data, "a") is None
    assert asked.condition(conjunction(on_data, plain), "a") == f"({asked.condition(plain, 'a')})"
    assert asked.condition(disjunction(on_data, plain), "a") is None
    assert asked.condition(on_data, "a", keep_elements=True) is not None


# ---------------------------------------------------------------- budget and memory


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch) -> OrderedDict[object, object]:
    """The memory of systems, empty at first."""
    memory: OrderedDict[object, object] = OrderedDict()
    monkeypatch.setattr(integer_sets, "_decided", memory)
    return memory


def shifted(distance: int) -> System:
    """Do the ranges of an iteration on both sides meet at a distance?"""
    asked = system()
    asked.require(f"{asked.poly(Poly.of(ROW), 'a')} = {asked.poly(Poly.of(ROW) + distance, 'b')}")
    return asked


def test_a_system_beyond_the_budget(
    decided: OrderedDict[object, object], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    start_allowance()
    with monkeypatch.context() as poor:
        poor.setattr(integer_sets, "OPERATION_BUDGET", 10)
        with pytest.raises(BudgetExceeded, match="too complex to decide within the budget"):
            shifted(1).solve()
    assert capfd.readouterr() == ("", "")
    start_allowance()
    with pytest.raises(BudgetExceeded):
        shifted(1).solve()  # what was given up once is not tried again
    decided.clear()
    assert shifted(1).solve() is not None


def test_the_budget_is_for_each_system(
    decided: OrderedDict[object, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(integer_sets, "OPERATION_BUDGET", 20_000)
    assert [shifted(distance).solve() is not None for distance in range(1, 10)] == [True] * 6 + [False] * 3


def test_an_equal_system_is_decided_once(
    decided: OrderedDict[object, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = shifted(1).solve()
    assert len(decided) == 1
    monkeypatch.setattr(integer_sets, "OPERATION_BUDGET", 10)
    assert shifted(1).solve() == first


def test_constraints_that_share_no_unknown_are_decided_apart(decided: OrderedDict[object, object]) -> None:
    first, second, third = (Fresh(name) for name in ("x", "y", "z"))
    asked = system()
    asked.require(f"{asked.poly(Poly.of(first) - Poly.of(second), 'a')} > 3")
    asked.require(f"{asked.poly(Poly.of(third), 'a')} = 7")
    asked.require(f"{asked.poly(Poly.of(second), 'a')} = 2")
    solution = asked.solve()
    assert solution is not None
    assert len(decided) == 2
    x, y, z = (asked.value_of(solution, atom, "a") for atom in (first, second, third))
    assert x is not None
    assert (x > 5, y, z) == (True, 2, 7)


def test_one_part_without_a_solution_is_enough(decided: OrderedDict[object, object]) -> None:
    first, second = Fresh("x"), Fresh("y")
    asked = system()
    asked.require(f"{asked.poly(Poly.of(first), 'a')} > 0")
    asked.require(f"{asked.poly(Poly.of(second), 'a')} > {asked.poly(Poly.of(second), 'a')}")
    assert asked.solve() is None
    assert len(decided) == 2


@pytest.mark.usefixtures("decided")
def test_memory_changes_no_answer() -> None:
    fresh_answers = [shifted(distance).solve() for distance in range(-9, 10)]
    assert [shifted(distance).solve() for distance in range(-9, 10)] == fresh_answers
    assert [found is not None for found in fresh_answers] == [abs(d) < len(BOX) for d in range(-9, 10)]


def test_memory_is_bounded_and_forgets_the_oldest(
    decided: OrderedDict[object, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(integer_sets, "MEMORY", 3)
    for distance in range(5):
        shifted(distance).solve()
    kept = list(decided)
    assert len(kept) == 3
    shifted(4).solve()
    assert list(decided) == kept


@pytest.mark.usefixtures("decided")
def test_a_region_may_ask_so_many_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(integer_sets, "ALLOWANCE", 2)
    start_allowance()
    for _ in range(2):
        shifted(1).solve()
    with pytest.raises(BudgetExceeded):
        shifted(1).solve()
    start_allowance()
    assert shifted(1).solve() is not None


def test_what_too_many_conditions_decide_is_left_out() -> None:
    values = [Fresh(f"x{number}") for number in range(integer_sets.MAX_ALTERNATIVES + 3)]
    for value, other in pairwise(values):
        same, zero = (compare(Poly.of(value), "==", poly) for poly in (Poly.of(other), Poly(0)))
        value.definition = disjunction(same, zero)
    asked = system()
    asked.require(f"{asked.poly(Poly.of(values[0]), 'a')} = 3")
    assert asked.solve() is not None
    assert len(asked.left_out) == 1


def test_a_region_that_exceeds_the_budget_again_and_again_gets_less(
    decided: OrderedDict[object, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    start_allowance()
    monkeypatch.setattr(integer_sets, "OPERATION_BUDGET", 10)
    monkeypatch.setattr(integer_sets, "REDUCED_BUDGET", 1_000_000)
    for distance in range(1, 1 + integer_sets.MAX_EXCEEDED):
        with pytest.raises(BudgetExceeded):
            shifted(distance).solve()
    assert shifted(1 + integer_sets.MAX_EXCEEDED).solve() is not None, "asked with the other budget"
