"""What a verdict leans on: facts that could not be seen, each with the probability that it gives to a race.

Leans were set by hand. `pcwm-eval calibrate` shows for each kind and lean how many races held on labelled programs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeGuard

import msgspec

from pcwm_core.races.integer_sets import System
from pcwm_core.races.sizes import apart_by_planes, only_of_odd_sizes
from pcwm_core.races.slices import longer_than_apart
from pcwm_core.races.subscripts import domain_atoms, opaque_bounds, row_length
from pcwm_core.semantics import library
from pcwm_core.semantics.facts import Access, Dim, Observed
from pcwm_core.semantics.integers import (
    POWERS,
    Atom,
    Compare,
    Element,
    ExclusiveOr,
    Fresh,
    Param,
    Poly,
    ThreadNumber,
    conjuncts,
    is_opaque,
    polys_of,
)
from pcwm_core.semantics.memory import Deref, MemoryObject, Subscript
from pcwm_core.semantics.state import loc_text
from pcwm_core.semantics.stated import PlaceKey

AssumptionKind = Literal[
    "undeclared",
    "safelen",
    "opaque-subscript",
    "indirect",
    "row-overflow",
    "unseen-callee",
    "equal-answers",
    "missing-key",
    "unsafe-library",
    "too-complex",
    "team-size",
]


#: The probability of a race that leans on nothing, or only on what the source states.
CERTAIN = 0.97


class Assumption(msgspec.Struct, frozen=True):
    """A fact that could not be seen and that carries a verdict; ``lean`` is the probability given to the race."""

    kind: AssumptionKind
    text: str
    lean: float
    about: tuple[str | PlaceKey, ...] = ()
    """The functions, variables or index arrays that it speaks of; empty when that is the object of the race."""
    stated: bool = False
    """The source itself states it."""


def disjoint(a: Access, b: Access) -> bool:
    """Whether the source states that two executions never meet in what both accesses touch."""
    return a.disjoint is True and b.disjoint is True


def stated(assumption: Assumption, a: Access, b: Access) -> Assumption:
    """The assumption, certain where the source states that elements do meet."""
    if assumption.stated or a.disjoint is not False or b.disjoint is not False:
        return assumption
    return msgspec.structs.replace(assumption, lean=CERTAIN, stated=True)


def missing_key(a: Access, b: Access, others: tuple[Access, ...]) -> Assumption | None:
    """What look-ups in a map by ``operator[]`` lean on: they insert only what they do not find.

    ``others`` are all accesses of the region: a map whose elements are set there is being filled.
    """
    if not _only_looks_up(a) or not (_only_looks_up(b) or not b.writes):
        return None
    filled = any(
        other.writes and other.obj is a.obj and len(other.loc.path) > len(a.loc.path) for other in others
    )
    told = f"some key is not yet in {loc_text(a.loc)}"
    return stated(Assumption("missing-key", told, 0.8 if filled else 0.4), a, b)


def given(a: Access, b: Access) -> Iterator[Assumption]:
    """Assumptions that the accesses themselves rest on."""
    if a.obj.kind == "undeclared" and not a.loc.path and a.obj.sharing is None:
        told = f"{a.obj.name}, whose declaration the file does not show, is shared"
        yield Assumption("undeclared", told, 0.45, (a.obj.name,))
    for access in (a, b) if a is not b else (a,):
        if access.assumption:
            yield Assumption("unseen-callee", access.assumption, 0.4, (access.callee,))
        if access.role == "call" and access.callee in library.LOCKED_IN_PRACTICE and not access.stated:
            told = f"{access.callee} is not protected by a lock of the C library's own"
            yield Assumption("unsafe-library", told, 0.4, (access.callee,))
            return


def answers(a: Access, b: Access, subscripts: list[Poly]) -> list[Fresh | Param]:
    """What unseen functions told both sides, and the question depends on: by subscripts or guards."""
    by_subscripts: set[Fresh | Param] = {
        atom for poly in subscripts for atom in (*_told_by(poly, bounds=False), *_told_by_bounds(poly))
    }
    found: list[set[Fresh | Param]] = []
    for access in (a, b):
        parts = [part for part in conjuncts(access.guard) if isinstance(part, Compare)]
        told = set(by_subscripts)
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


def _told_by_bounds(poly: Poly) -> Iterator[Fresh]:
    """The answers that loops begin and end with: ``for (i = first[me]; i < first[me + 1]; i++)``."""
    for atom in poly.atoms():
        if isinstance(atom, Dim):
            for inner in domain_atoms(atom):
                if isinstance(inner, Fresh) and inner.answer:
                    yield inner


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


#: What an assumption about sizes says.
OVERLAPPING = "the blocks that subscripts are made of overlap"


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
    chosen = (
        inner
        for atom in atoms
        if isinstance(atom, Fresh) and atom.definition is not None and not is_opaque(atom)
        for poly in polys_of(atom.definition)
        for inner in poly.atoms()
    )
    read = [atom for atom in (*atoms, *chosen) if _is_read(atom)]
    elements = [atom for atom in read if not atom.injective]
    unknown = [atom for atom in atoms if isinstance(atom, Fresh) and is_opaque(atom)]
    blocks = any(_has_blocks(poly) for pair in pairs for poly in pair)
    if elements:
        name = elements[0].label.split("[", 1)[0]
        lean = _lean_of_elements(system, a, b, elements, same_text)
        repeats = any(atom.injective is False for atom in elements)
        arrays = tuple(dict.fromkeys(filter(None, map(_array, elements)))) if same_text else ()
        told = f"{name} holds some value twice"
        assumptions.append(Assumption("indirect", told, CERTAIN if repeats else lean, arrays, repeats))
    elif not same_text and any(atom.injective and isinstance(atom.array, tuple) for atom in read):
        name = read[0].label.split("[", 1)[0]
        assumptions.append(Assumption("indirect", f"what {name} holds meets the other subscript", 0.62))
    elif unknown:
        reason = unknown[0].reason or f"the value of {unknown[0].label} is not known"
        seen = unknown[0].observed
        if unknown[0].moved_on and isinstance(seen, Observed):
            reason = f"two threads read {loc_text(seen.loc)} before one of them changes it"
        guarded = {
            atom
            for access in (a, b)
            for part in conjuncts(access.guard)
            for poly in polys_of(part)
            for atom in poly.atoms()
        }
        # A search from there on ends where the data say so.
        searched = {
            atom
            for pair in pairs
            for poly in pair
            if any(isinstance(inner, Dim) and not inner.exact for inner in poly.atoms())
            for atom in poly.atoms()
        }
        guarded -= searched
        lean = min(_lean_of_unknown(a, atom, blocks, same_text, atom in guarded) for atom in unknown)
        assumptions.append(Assumption("opaque-subscript", reason, lean))
    elif any(longer_than_apart(x, y) for x, y in pairs):
        # Also where the length is not known, or a slice may be cut.
        pass
    elif system.opaque and any(not poly.is_linear for pair in pairs for poly in pair):
        shaped = any(row_length(x, y) is not None for x, y in pairs)
        # Blocks that end where nobody knows end where the next one begins.
        open_ended = any(isinstance(atom, Dim) and opaque_bounds(atom) for atom in atoms)
        lean = 0.25 if shaped and same_text else 0.3 if open_ended else 0.6
        assumptions.append(Assumption("row-overflow", OVERLAPPING, lean))
    elif any(isinstance(atom, Dim) and opaque_bounds(atom) for atom in atoms):
        lean = _lean_of_bounds(system, atoms, same_text, blocks)
        assumptions.append(Assumption("opaque-subscript", "the bounds of an inner loop are not known", lean))
    elif system.left_out:
        told = f"the value of {system.left_out[0].label} depends on too many conditions"
        assumptions.append(Assumption("too-complex", told, 0.4))
    elif any(apart_by_planes(x, y, (a.guard, b.guard)) for x, y in pairs):
        # Nobody writes an element twice on purpose; it may well be read where another iteration writes it.
        lean = 0.4 if "read" in (a.mode, b.mode) else 0.25
        assumptions.append(Assumption("row-overflow", OVERLAPPING, lean))
    elif only_of_odd_sizes(system, pairs):
        assumptions.append(Assumption("row-overflow", OVERLAPPING, 0.25))


def _lean_of_unknown(a: Access, atom: Fresh, blocks: bool, same_text: bool, guarded: bool) -> float:
    """How likely unknown subscripts meet. Slices by thread or iteration number are made to keep them apart."""
    if atom.moved_on and same_text:
        return 0.8
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
    # Measured 0.70 [0.48, 0.85] of 20, most beside a race on the subscript itself that is listed anyway.
    return 0.45 if "could not be followed" in atom.reason else 0.48


def _lean_of_bounds(system: System, atoms: list[Atom], same_text: bool, blocks: bool) -> float:
    """How likely loops meet whose bounds are not known."""
    dims = [atom for atom in atoms if isinstance(atom, Dim)]
    bounds = [inner for dim in dims for inner in domain_atoms(dim)]
    if same_text and not blocks and _meet_from_afar(system, atoms):
        return 0.75
    if any(_dealt_by_hand(inner) for dim in dims for inner in (dim, *domain_atoms(dim))):
        # Each thread has come by a range of its own, in a way that is not seen.
        return 0.25
    if any(isinstance(inner, ThreadNumber) for inner in bounds):
        # Bounds that each thread computes from its number: blocks of its own.
        return 0.2 if same_text else 0.45
    if any(isinstance(inner, Element) for inner in bounds):
        # Offsets in an array were taken to rise: ranges that still meet are wrong at an end.
        return 0.6
    if any(dim.kind == "worksharing" and opaque_bounds(dim) for dim in dims) and not same_text:
        return 0.6
    return 0.3 if same_text else 0.45


def _dealt_by_hand(atom: Atom) -> bool:
    """A loop that begins and ends at values that each thread came by in an unseen way."""
    if not isinstance(atom, Dim) or atom.kind != "sequential":
        return False
    ends = [
        poly
        for part in conjuncts(atom.domain)
        for poly in polys_of(part)
        if any(is_opaque(inner) for monomial in poly.terms for inner in monomial)
    ]
    return len(ends) > 1


def _meet_from_afar(system: System, atoms: list[Atom]) -> bool:
    """Whether the elements still meet when no loop with unknown bounds has one value on both sides (``a[i % 8]``)."""
    for atom in dict.fromkeys(atoms):
        if isinstance(atom, Dim) and opaque_bounds(atom):
            value = Poly.of(atom)
            system.require(f"{system.poly(value, 'a')} != {system.poly(value, 'b')}")
    return system.solve() is not None


def _is_read(atom: Atom) -> TypeGuard[Element]:
    """A value from an array of the program."""
    return isinstance(atom, Element) and not isinstance(atom, ExclusiveOr) and atom.array != POWERS


def _lean_of_elements(
    system: System, a: Access, b: Access, elements: list[Element], same_text: bool
) -> float:
    """How likely values that were read from an array are equal."""
    if any(_dealt_by_hand(atom) for element in elements for atom in Poly.of(element).atoms()):
        return 0.25
    indices = [*_indices(a), *_indices(b)]
    inexact = any(is_opaque(atom) or _is_endless(atom) for index in indices for atom in index.atoms())
    offsets = not inexact and all(element.array in system.offsets for element in elements)
    if any(_in_slice(index, elements) for index in indices):
        # With the ends of slices known, ranges that still meet are wrong at an end.
        own = any(array is not None and array.birth.path for array in map(_array_object, elements))
        return 0.6 if offsets and not own else 0.3
    if offsets and not same_text:
        return 0.6
    below, above = _bounds_of_elements((a, b))
    if below:
        # Values are dealt out by range. With both ends known, ranges that still meet overlap.
        return 0.75 if above else 0.3
    shown = all(_is_shown(element) for element in elements)
    counting = a.update in ("++", "--")
    varying = [index for index in indices if not index.is_shared]
    if a.mode == b.mode == "update" and len({element.array for element in elements}) > 1:
        # The two ends of an edge: nodes have several edges.
        return 0.62
    if not shown and not counting and all(_is_entry_of_list(index) for index in varying):
        # ``y[rows[i]] += s`` over all entries of an array that is handed in: mostly a list of what there is to do.
        return 0.4 if a.mode == "update" else 0.3
    if a.mode == "update" and same_text:
        return 0.8 if shown else 0.6
    return 0.62 if shown or all(_is_neighbour(element) for element in elements) else 0.4


def _is_entry_of_list(index: Poly) -> bool:
    """One entry of an array for each iteration that is given to a thread or task, as it stands there."""
    terms = [term for term in index.terms if not all(atom.shared for atom in term)]
    if len(terms) != 1 or len(terms[0]) != 1 or not isinstance(terms[0][0], Element):
        return False
    numbers = [atom for subscript in terms[0][0].subscripts for atom in subscript.atoms()]
    return (
        len(numbers) == 1 and isinstance(numbers[0], Dim) and numbers[0].kind in ("worksharing", "taskloop")
    )


def _is_neighbour(element: Element) -> bool:
    """Read in a walk through a slice that offsets delimit: the neighbours of a node are those of others, too."""
    return any(
        isinstance(atom, Dim) and any(isinstance(inner, Element) for inner in domain_atoms(atom))
        for subscript in element.subscripts
        for atom in subscript.atoms()
    )


def _in_slice(index: Poly, elements: list[Element]) -> bool:
    """The element of an array is where a slice begins, as something that varies is added, or where it ends."""
    arrays = {element.array for element in elements}
    for monomial in index.terms:
        others = [atom for other in index.terms if other != monomial for atom in other]
        varies = any(not other.shared for other in others)
        for atom in monomial:
            if isinstance(atom, Fresh) and atom.definition is not None and (atom.bounded or varies):
                ends = (inner for poly in polys_of(atom.definition) for inner in poly.atoms())
                if any(isinstance(inner, Element) and inner.array in arrays for inner in ends):
                    return True
            if atom in elements:
                assert isinstance(atom, Element)
                last = index.constant < 0 and any(subscript.constant > 0 for subscript in atom.subscripts)
                if last or varies:
                    return True
    return False


def _is_endless(atom: Atom) -> bool:
    """A loop of which no upper bound is known."""
    if not isinstance(atom, Dim) or atom.exact:
        return False
    return not any(
        isinstance(part, Compare) and part.poly.terms.get((atom,), 0) < 0 for part in conjuncts(atom.domain)
    )


def _indices(access: Access) -> list[Poly]:
    steps = (step for step in access.loc.path if isinstance(step, Subscript))
    return [step.index for step in steps if step.index is not None]


def _bounds_of_elements(accesses: tuple[Access, Access]) -> tuple[bool, bool]:
    """Whether the guards of elements that are subscripts let them pass only from a value on, or only up to one, that
    is the iteration's own."""
    below = above = False
    for access in accesses:
        elements = [
            atom for index in _indices(access) for term in index.terms for atom in term if _is_read(atom)
        ]
        for part in conjuncts(access.guard):
            if not isinstance(part, Compare) or part.op != ">=":
                continue
            direct = [atom for monomial in part.poly.terms for atom in monomial]
            if all(atom.shared for atom in direct if atom not in elements):
                continue
            factors = [part.poly.terms.get((element,), 0) for element in elements]
            below = below or any(factor > 0 for factor in factors)
            above = above or any(factor < 0 for factor in factors)
    return below, above


def _is_shown(element: Element) -> bool:
    """The buffer declares the index array itself. One that is handed in was mostly made to keep elements apart."""
    obj = _array_object(element)
    if obj is None or (
        isinstance(element.array, tuple) and any(isinstance(step, Deref) for step in element.array[1])
    ):
        return False
    return obj.kind in ("variable", "heap") and obj.name != "this"


def _array_object(element: Element) -> MemoryObject | None:
    obj = element.array[0] if isinstance(element.array, tuple) else None
    return obj if isinstance(obj, MemoryObject) else None


def _array(element: Element) -> PlaceKey | None:
    """The memory that an index is read from; None for what only stands for memory."""
    match element.array:
        case (MemoryObject() as obj, tuple(members)):
            return obj, members
    return None


def _has_blocks(poly: Poly) -> bool:
    """An unknown is added to a multiple of an iteration or thread number: the shape of a slice for each."""
    for monomial, factor in poly.terms.items():
        own = [atom for atom in monomial if isinstance(atom, (Dim, ThreadNumber))]
        if own and (abs(factor) > 1 or len(monomial) > 1):
            return True
    return False
