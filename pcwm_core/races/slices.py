"""Slices that each thread or iteration computes for itself: does one reach into the next, whatever their length?

``first = t * chunk`` and ``end = MIN(first + chunk + 1, n)``: the text itself says that a slice is longer than the
distance of two.
"""

from __future__ import annotations

from collections.abc import Iterator

from pcwm_core.races.subscripts import divide, lowest_digit
from pcwm_core.semantics.facts import Dim
from pcwm_core.semantics.integers import AnyOf, Atom, Compare, Cond, Fresh, Poly, conjuncts


def longer_than_apart(x: Poly, y: Poly) -> bool:
    """Whether two subscripts of one form go through slices whose stated length exceeds their distance.

    That the last slice is cut where the data end does not matter: the others are not.
    """
    stride = lowest_digit(x, y)
    if stride is None or x != y:
        return False
    number, column = divide(x, stride)
    own = [atom for atom in number.atoms() if not atom.shared]
    dims = [atom for atom in column.atoms() if not atom.shared]
    if len(own) != 1 or number.terms.get((own[0],)) != 1 or len(dims) != 1:
        return False
    dim = dims[0]
    if not isinstance(dim, Dim) or column.terms.get((dim,)) != 1:
        return False
    length = Poly(0, {stride: 1})
    ends = list(_ends(dim))
    reaches = [end + column - Poly.of(dim) - length for end in ends]
    return any(reach.is_constant and reach.constant >= 0 for reach in reaches) and not any(
        reach.is_constant and reach.constant < 0 for reach in reaches
    )


def _ends(dim: Dim) -> Iterator[Poly]:
    """The last values of a loop variable of step 1, as far as they are told."""
    for part in conjuncts(dim.domain):
        if isinstance(part, Compare) and part.op == ">=" and part.poly.terms.get((dim,)) == -1:
            end = part.poly + Poly.of(dim)
            yield end
            for atom in end.atoms():
                if isinstance(atom, Fresh) and atom.definition is not None and end.terms.get((atom,)) == 1:
                    yield from (end - Poly.of(atom) + value for value in _values(atom, atom.definition))


def _values(atom: Atom, definition: Cond) -> Iterator[Poly]:
    """What a chosen value may be equal to: one of the sides of ``?:``, or what an if leaves."""
    for choice in definition.parts if isinstance(definition, AnyOf) else (definition,):
        for part in conjuncts(choice):
            if isinstance(part, Compare) and part.op == "==" and part.poly.terms.get((atom,)) == 1:
                yield Poly.of(atom) - part.poly
