"""Symbolic integers agree with Python's, whatever numbers stand for the atoms."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcwm_core.semantics.facts import Dim
from pcwm_core.semantics.integers import (
    FALSE,
    TRUE,
    UNKNOWN,
    All,
    AnyOf,
    Atom,
    Compare,
    Cond,
    Element,
    ExclusiveOr,
    Fresh,
    Param,
    Poly,
    ThreadNumber,
    compare,
    conjoined_bits,
    conjunction,
    disjoined_bits,
    disjunction,
    exclusive_or,
    is_opaque,
    polys_of,
    quotient,
    remainder,
    substitute,
)
from pcwm_core.source.syntax import Chunk, Place
from tests.semantics.gathering import holds, number

N, M = Param("n"), Param("m")
ROW, T = Dim("i", "sequential", Place(Chunk(b"i"), 0, 1)), ThreadNumber("t")
ATOMS: tuple[Atom, ...] = (N, M, ROW, T)
COMPARISONS: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}

numbers = st.integers(-9, 9)
divisors = numbers.filter(bool)
assignments = st.fixed_dictionaries({atom.label: numbers for atom in ATOMS})


def _polys() -> st.SearchStrategy[Poly]:
    leaves = st.one_of(st.builds(Poly, numbers), st.builds(Poly.of, st.sampled_from(ATOMS)))
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(operator.add, inner, inner),
            st.builds(operator.sub, inner, inner),
            st.builds(operator.mul, inner, inner),
        ),
        max_leaves=6,
    )


def _conditions() -> st.SearchStrategy[Cond]:
    leaves = st.builds(compare, _polys(), st.sampled_from(list(COMPARISONS)), _polys())
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(conjunction, inner, inner), st.builds(disjunction, inner, inner, inner)
        ),
        max_leaves=5,
    )


polys, conditions = _polys(), _conditions()


def truncated(a: int, b: int) -> int:
    """C's integer division (C17 6.5.5): towards zero."""
    return int(Fraction(a, b))


# ---------------------------------------------------------------- polynomials


@given(polys, polys, assignments)
def test_arithmetic_is_that_of_integers(p: Poly, q: Poly, values: Mapping[str, int]) -> None:
    x, y = number(p, values), number(q, values)
    assert number(p + q, values) == x + y
    assert number(p - q, values) == x - y
    assert number(p * q, values) == x * y
    assert number(-p, values) == -x


@given(polys, polys, polys)
def test_equal_values_are_equal_polynomials(p: Poly, q: Poly, r: Poly) -> None:
    for left, right in ((p + q, q + p), (p * q, q * p), ((p + q) * r, p * r + q * r), (p - p, Poly(0))):
        assert left == right
        assert hash(left) == hash(right)


@given(polys)
def test_no_term_has_factor_zero(p: Poly) -> None:
    assert 0 not in (p - p.scale(2) + p).terms.values()
    assert p.scale(0) == Poly(0)


def test_kinds_of_polynomials() -> None:
    shared, own = Poly.of(N) * Poly.of(M) + 3, Poly.of(N) + Poly.of(ROW)
    assert (shared.is_shared, shared.is_linear, shared.is_constant) == (True, False, False)
    assert (own.is_shared, own.is_linear, own.is_constant) == (False, True, False)
    assert Poly(3).is_constant


def test_text_of_a_polynomial() -> None:
    assert str(Poly.of(ROW) * Poly.of(N).scale(2) - 1) == "2*n*i + -1"
    assert str(Poly(0)) == "0"


# ---------------------------------------------------------------- quotients and remainders


@given(st.integers(-99, 99), divisors)
def test_division_of_constants_is_that_of_c(a: int, b: int) -> None:
    assert quotient(Poly(a), Poly(b)) == Poly(truncated(a, b))
    assert remainder(Poly(a), Poly(b)) == Poly(a - b * truncated(a, b))


@given(polys, divisors)
def test_a_multiple_is_divided_exactly(p: Poly, d: int) -> None:
    assert quotient(p.scale(d), Poly(d)) == p
    assert remainder(p.scale(abs(d)) - p.constant * abs(d), Poly(d)) == Poly(0)


@given(polys, st.integers(1, 9), st.fixed_dictionaries({atom.label: st.integers(0, 9) for atom in ATOMS}))
def test_what_is_not_folded_divides_what_it_says(p: Poly, d: int, values: Mapping[str, int]) -> None:
    if number(p, values) >= 0:
        assert number(quotient(p, Poly(d)), values) == number(p, values) // d
        assert number(remainder(p, Poly(d)), values) == number(p, values) % d


def test_equal_quotients_are_one_unknown() -> None:
    half, same = quotient(Poly.of(ROW) + 1, Poly(2)), quotient(Poly.of(ROW) + 1, Poly(2))
    assert half == same
    assert half - same == Poly(0)
    assert half != remainder(Poly.of(ROW) + 1, Poly(2))
    assert quotient(Poly.of(ROW), Poly.of(N)) != quotient(Poly.of(ROW), Poly.of(M))


def test_division_by_zero_is_no_number() -> None:
    assert not quotient(Poly(1), Poly(0)).is_constant
    assert not remainder(Poly(1), Poly(0)).is_constant


def test_structural_atoms_are_as_shared_as_what_they_are_made_of() -> None:
    assert quotient(Poly.of(N), Poly(2)).is_shared
    assert not quotient(Poly.of(ROW), Poly(2)).is_shared
    assert Poly.of(Element("a", "a", (Poly.of(N),))).is_shared
    assert not Poly.of(Element("a", "a", (Poly.of(T),))).is_shared


def test_elements_are_equal_by_array_and_subscript() -> None:
    first = Poly.of(Element("a", "a", (Poly.of(ROW),)))
    assert first == Poly.of(Element("a", "a", (Poly.of(ROW),)))
    assert first != Poly.of(Element("a", "a", (Poly.of(ROW) + 1,)))
    assert first != Poly.of(Element("b", "a", (Poly.of(ROW),)))


# ---------------------------------------------------------------- substitution


@given(polys, polys, assignments)
def test_substitution_is_evaluation_in_two_steps(p: Poly, by: Poly, values: Mapping[str, int]) -> None:
    replaced = p.substitute(lambda atom: by if atom is ROW else None)
    assert number(replaced, values) == number(p, {**values, "i": number(by, values)})


@given(conditions, polys, assignments)
def test_substitution_in_conditions(cond: Cond, by: Poly, values: Mapping[str, int]) -> None:
    replaced = substitute(cond, lambda atom: by if atom is ROW else None)
    assert holds(replaced, values) == holds(cond, {**values, "i": number(by, values)})


def test_substitution_reaches_into_structural_atoms() -> None:
    def two(atom: Atom) -> Poly | None:
        return Poly(2) if atom is ROW else None

    i = Poly.of(ROW)
    assert quotient(i + 5, Poly(3)).substitute(two) == Poly(2)
    assert remainder(i + 5, Poly(3)).substitute(two) == Poly(1)
    assert Poly.of(Element("a", "a", (i,))).substitute(two) == Poly.of(Element("a", "a", (Poly(2),)))


def test_atoms_are_found_inside_structural_atoms() -> None:
    inner = Poly.of(Element("a", "a", (quotient(Poly.of(ROW), Poly.of(N)),)))
    assert {ROW, N} <= set(inner.atoms())


# ---------------------------------------------------------------- conditions


@given(polys, st.sampled_from(list(COMPARISONS)), polys, assignments)
def test_comparisons_are_those_of_integers(p: Poly, op: str, q: Poly, values: Mapping[str, int]) -> None:
    expected = COMPARISONS[op](number(p, values), number(q, values))
    assert holds(compare(p, op, q), values) is expected


@given(numbers, st.sampled_from(list(COMPARISONS)), numbers)
def test_comparisons_of_constants_are_decided(a: int, op: str, b: int) -> None:
    assert compare(Poly(a), op, Poly(b)) is (TRUE if COMPARISONS[op](a, b) else FALSE)


@given(conditions, assignments)
def test_negation(cond: Cond, values: Mapping[str, int]) -> None:
    assert holds(cond.negate(), values) is not holds(cond, values)
    assert holds(cond.negate().negate(), values) is holds(cond, values)


@given(conditions, conditions, assignments)
def test_conjunction_and_disjunction(a: Cond, b: Cond, values: Mapping[str, int]) -> None:
    assert holds(conjunction(a, b), values) is (holds(a, values) and holds(b, values))
    assert holds(disjunction(a, b), values) is (holds(a, values) or holds(b, values))


def test_trivial_parts_disappear() -> None:
    cond = compare(Poly.of(ROW), "<", Poly.of(N))
    assert conjunction(TRUE, cond, TRUE) is cond
    assert disjunction(FALSE, cond) is cond
    assert conjunction(cond, FALSE) is FALSE
    assert disjunction(cond, TRUE) is TRUE
    assert conjunction() is TRUE
    assert disjunction() is FALSE
    assert TRUE.negate() is FALSE
    assert FALSE.negate() is TRUE


def test_what_is_unknown_stays_unknown() -> None:
    assert UNKNOWN.negate() is UNKNOWN
    assert compare(Poly.of(ROW), "<=>", Poly(0)) is UNKNOWN
    assert conjunction(UNKNOWN, FALSE) is FALSE
    assert conjunction(TRUE, UNKNOWN) is UNKNOWN


@given(conditions)
def test_negation_normal_form(cond: Cond) -> None:
    def kinds(part: Cond) -> set[str]:
        match part:
            case Compare():
                return {part.op}
            case All() | AnyOf():
                return set[str]().union(*(kinds(inner) for inner in part.parts))
        raise AssertionError(part)

    assert kinds(cond.negate()) <= {">=", "==", "!="}


def test_polys_of_a_condition() -> None:
    i, n = Poly.of(ROW), Poly.of(N)
    cond = disjunction(conjunction(compare(i, ">=", n), UNKNOWN), compare(i, "==", Poly(3)))
    assert list(polys_of(cond)) == [i - n, i - 3]


# ---------------------------------------------------------------- what is known of a value


def test_opaque_values() -> None:
    def fresh(definition: Cond | None = None, *, shared: bool = False, bounded: bool = False) -> Fresh:
        made = Fresh("x", "because", shared=shared)
        made.definition, made.bounded = definition, bounded
        return made

    unknown = fresh()
    x = fresh()
    x.definition = compare(Poly.of(x), "==", Poly.of(ROW))
    y = fresh()
    y.definition = compare(Poly.of(y), "==", Poly.of(unknown))
    product = fresh()
    product.definition = compare(Poly.of(product), "==", Poly.of(ROW) * Poly.of(N))
    known = {
        "nothing is known": (unknown, True),
        "one value for the region": (fresh(shared=True), False),
        "defined by an iteration": (x, False),
        "defined by something unknown": (y, True),
        "defined by a product": (product, True),
        "only bounded": (fresh(compare(Poly.of(unknown), ">=", Poly(0)), bounded=True), True),
        "no such value": (N, False),
    }
    assert {name: is_opaque(atom) for name, (atom, _) in known.items()} == {
        name: opaque for name, (_, opaque) in known.items()
    }


@pytest.mark.parametrize(
    ("cond", "text"), [(UNKNOWN, "?"), (compare(Poly.of(N), ">=", Poly(1)), "n + -1 >= 0")]
)
def test_text_of_a_condition(cond: Cond, text: str) -> None:
    assert str(cond) == text


@given(st.integers(-70, 70), st.integers(-70, 70))
def test_bits_by_quotients_and_remainders(value: int, mask: int) -> None:
    atom = Param("x")
    for made, expected in (
        (conjoined_bits(Poly.of(atom), mask), value & mask),
        (disjoined_bits(Poly.of(atom), mask), value | mask),
        (exclusive_or(Poly.of(atom), Poly(mask)), value ^ mask),
    ):
        if made is not None and not any(isinstance(inner, ExclusiveOr) for inner in made.atoms()):
            assert number(made, {"x": value}) == expected
