"""What a verdict leans on: facts that could not be seen, each with the probability that it gives to a race.

Leans were set by hand on programs labelled by ThreadSanitizer (tests/corpus); a later issue measures them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from pcwm_core.races.integer_sets import System
from pcwm_core.races.subscripts import domain_atoms, opaque_bounds, row_length
from pcwm_core.semantics.facts import Access, Dim
from pcwm_core.semantics.integers import (
    Atom,
    Compare,
    Element,
    Fresh,
    Param,
    Poly,
    ThreadNumber,
    conjuncts,
    is_opaque,
    polys_of,
)
from pcwm_core.semantics.memory import MemoryObject
from pcwm_core.semantics.state import loc_text

AssumptionKind = Literal[
    "undeclared",
    "safelen",
    "opaque-subscript",
    "indirect",
    "row-overflow",
    "default-schedule",
    "unseen-callee",
    "equal-answers",
    "missing-key",
    "unsafe-library",
    "too-complex",
]


class Assumption(msgspec.Struct, frozen=True):
    """A fact that could not be seen and that carries a verdict; ``lean`` is the probability given to the race."""

    kind: AssumptionKind
    text: str
    lean: float


def given(a: Access, b: Access, others: tuple[Access, ...]) -> Iterator[Assumption]:
    """Assumptions that the accesses themselves rest on; ``others`` are all of the region."""
    if _only_looks_up(a) and (_only_looks_up(b) or not b.writes):
        # It inserts only if it does not find the key. A map whose elements are set here is being filled.
        filled = any(
            other.writes and other.obj is a.obj and len(other.loc.path) > len(a.loc.path) for other in others
        )
        told = f"some key is not yet in {loc_text(a.loc)}"
        yield Assumption("missing-key", told, 0.8 if filled else 0.4)
    if a.obj.kind == "undeclared" and not a.loc.path:
        told = f"{a.obj.name}, whose declaration the file does not show, is shared"
        yield Assumption("undeclared", told, 0.45)
    for access in (a, b) if a is not b else (a,):
        if access.assumption:
            yield Assumption("unseen-callee", access.assumption, 0.4)
        from pcwm_core.semantics import library

        if access.role == "call" and access.callee in library.LOCKED_IN_PRACTICE:
            yield Assumption(
                "unsafe-library", f"{access.callee} is not protected by a lock of the C library's own", 0.4
            )
            return


def answers(a: Access, b: Access, polys: Iterable[Poly]) -> list[Fresh | Param]:
    """What unseen functions told both sides, and the question depends on: by subscripts or guards."""
    subscripts = tuple(polys)
    found: list[set[Fresh | Param]] = []
    for access in (a, b):
        parts = [part for part in conjuncts(access.guard) if isinstance(part, Compare)]
        told = {atom for poly in subscripts for atom in _told_by(poly, bounds=False)}
        for part in parts:
            told.update(_told_by(part.poly, bounds=part.op != "=="))
        found.append(told)
    return sorted(found[0] & found[1], key=lambda atom: atom.serial)


def _told_by(poly: Poly, *, bounds: bool) -> Iterator[Fresh | Param]:
    """The answers that a value is made of; the answer of a method, one for all threads, only where it is all there is.

    With ``bounds`` not even then: a bound that both sides keep is no reason to doubt that they meet.
    """
    for monomial in poly.terms:
        atom = monomial[0]
        if len(monomial) == 1 and isinstance(atom, (Fresh, Param)) and atom.answer:
            if isinstance(atom, Fresh) or (len(poly.terms) == 1 and not bounds):
                yield atom


def equal_answers(system: System, told: list[Fresh | Param]) -> Assumption | None:
    """Whether the race needs that two threads are told the same: then it leans on that.

    A function that is handed nothing and tells each thread something is mostly asked for the thread's number.
    """
    for atom in told:
        mine, theirs = system.poly(Poly.of(atom), "a"), system.poly(Poly.of(atom), "b")
        if mine == theirs and isinstance(atom, Fresh):
            # Both know it from before they parted.
            continue
        if mine == theirs or not system.holds_with(f"{mine} != {theirs}"):
            text = f"two threads get the same value of {atom.answer}"
            return Assumption("equal-answers", text, 0.3)
    return None


def undeclared(x: Poly, y: Poly, *, counting: bool) -> Iterator[Assumption]:
    """Offsets and beginnings that are taken to be shared and to mean the same part of an array on both sides.

    With ``counting``, what is counted up in one element: its name is a constant's as often as a variable's.
    """
    atoms = list(x.atoms())
    leaning = [*(x - y).atoms()]
    constant = all(atom.shared for atom in atoms)
    if constant:
        leaning += atoms
    for atom in atoms:
        if isinstance(atom, Dim) and atom.kind == "sequential":
            parts = (part for part in conjuncts(atom.domain) if isinstance(part, Compare))
            leaning += [
                inner for part in parts if part.poly.terms.get((atom,)) == 1 for inner in part.poly.atoms()
            ]
    lengths = {atom for poly in (x, y) for monomial in poly.terms if len(monomial) > 1 for atom in monomial}
    for atom in dict.fromkeys(leaning):
        if isinstance(atom, Param) and atom.undeclared and atom not in lengths:
            text = f"{atom.label}, whose declaration the file does not show, is the same in all threads"
            yield Assumption("undeclared", text, 0.6 if constant and counting else 0.45)
            return


def _only_looks_up(access: Access) -> bool:
    return access.role == "container" and access.callee == "operator[]"


def opaque_subscript(a: Access, b: Access, reason: str) -> Assumption:
    text = reason or f"the subscripts of {a.obj.name} are not known"
    lean = 0.6 if a.place == b.place and a.mode == "update" else 0.45
    if "share words" in reason or "range of elements" in reason:
        lean = 0.85
    return Assumption("opaque-subscript", text, lean)


def doubt(
    system: System,
    a: Access,
    b: Access,
    subscripts: list[tuple[Poly | None, Poly | None, str]],
    assumptions: list[Assumption],
) -> None:
    """A solution that leans on values nobody knows is a possibility, not a certainty."""
    pairs = [(x, y) for x, y, _ in subscripts if x is not None and y is not None]
    atoms = [atom for pair in pairs for poly in pair for atom in poly.atoms()]
    same_text = all(x == y for x, y in pairs)
    if any(assumption.kind == "equal-answers" for assumption in assumptions):
        atoms = [atom for atom in atoms if not (isinstance(atom, Fresh) and atom.answer)]
    for x, y in pairs:
        assumptions.extend(undeclared(x, y, counting=a.mode == "update" and a.place == b.place))
    elements = [atom for atom in atoms if isinstance(atom, Element) and not atom.injective]
    unknown = [atom for atom in atoms if isinstance(atom, Fresh) and is_opaque(atom)]
    blocks = any(_has_blocks(poly) for pair in pairs for poly in pair)
    if elements:
        name = elements[0].label.split("[", 1)[0]
        shown = all(_is_shown(element) for element in elements)
        if a.mode == "update" and same_text:
            lean = 0.8 if shown else 0.6
        else:
            lean = 0.62 if shown else 0.4
        assumptions.append(Assumption("indirect", f"{name} holds some value twice", lean))
    elif unknown:
        reason = unknown[0].reason or f"the value of {unknown[0].label} is not known"
        guarded = {
            atom
            for access in (a, b)
            for part in conjuncts(access.guard)
            for poly in polys_of(part)
            for atom in poly.atoms()
        }
        lean = min(_lean_of_unknown(a, atom, blocks, same_text, atom in guarded) for atom in unknown)
        assumptions.append(Assumption("opaque-subscript", reason, lean))
    elif system.opaque and any(not poly.is_linear for pair in pairs for poly in pair):
        shaped = any(row_length(x, y) is not None for x, y in pairs)
        lean = 0.6 if not shaped or not same_text else 0.25
        assumptions.append(
            Assumption("row-overflow", "the blocks that subscripts are made of do not overlap", lean)
        )
    elif any(isinstance(atom, Dim) and opaque_bounds(atom) for atom in atoms):
        # Offsets in an array were taken to rise: ranges that still meet are wrong at an end.
        offsets = any(
            isinstance(inner, Element)
            for atom in atoms
            if isinstance(atom, Dim)
            for inner in domain_atoms(atom)
        )
        shared_out = any(
            isinstance(atom, Dim) and atom.kind == "worksharing" and opaque_bounds(atom) for atom in atoms
        )
        lean = 0.6 if offsets or (shared_out and not same_text) else 0.3 if same_text else 0.45
        if any(
            isinstance(inner, ThreadNumber)
            for atom in atoms
            if isinstance(atom, Dim)
            for inner in domain_atoms(atom)
        ):
            # Bounds that each thread computes from its number: blocks of its own.
            lean = 0.2 if same_text else 0.45
        if same_text and _meet_from_afar(system, atoms):
            lean = 0.75
        assumptions.append(Assumption("opaque-subscript", "the bounds of an inner loop are not known", lean))
    elif system.left_out:
        told = f"the value of {system.left_out[0].label} depends on too many conditions"
        assumptions.append(Assumption("too-complex", told, 0.4))


def _lean_of_unknown(a: Access, atom: Fresh, blocks: bool, same_text: bool, guarded: bool) -> float:
    """How likely unknown subscripts meet. Slices by thread or iteration number are made to keep them apart."""
    if blocks or atom.answer:
        return 0.2
    if guarded and not same_text:
        # Ranges whose ends are known do meet: disjoint ones would have left no solution.
        return 0.6
    if atom.from_data and not same_text:
        return 0.62
    if a.mode == "update" and same_text:
        return 0.75
    if not same_text:
        return 0.3
    return 0.45 if "could not be followed" in atom.reason else 0.4


def _meet_from_afar(system: System, atoms: list[Atom]) -> bool:
    """Whether the elements still meet when no loop with unknown bounds has one value on both sides (``a[i % 8]``)."""
    for atom in dict.fromkeys(atoms):
        if isinstance(atom, Dim) and opaque_bounds(atom):
            value = Poly.of(atom)
            system.require(f"{system.poly(value, 'a')} != {system.poly(value, 'b')}")
    return system.solve() is not None


def _is_shown(element: Element) -> bool:
    """The buffer declares the index array itself. One that is handed in was mostly made to keep elements apart."""
    obj = element.array[0] if isinstance(element.array, tuple) else None
    return isinstance(obj, MemoryObject) and obj.kind in ("variable", "heap") and obj.name != "this"


def _has_blocks(poly: Poly) -> bool:
    """An unknown is added to a multiple of an iteration or thread number: the shape of a slice for each."""
    for monomial, factor in poly.terms.items():
        own = [atom for atom in monomial if isinstance(atom, (Dim, ThreadNumber))]
        if own and (abs(factor) > 1 or len(monomial) > 1):
            return True
    return False
