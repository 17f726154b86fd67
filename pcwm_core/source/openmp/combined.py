"""Combined and composite directives (OpenMP 5.2, chapter 17): what they consist of and where their clauses act."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pcwm_core.source.openmp.clauses import CLAUSES, NAME_CLAUSES
from pcwm_core.source.openmp.directives import DIRECTIVES, FORTRAN_ONLY, match_name
from pcwm_core.source.openmp.model import Clause, Directive

_NESTS: dict[str, frozenset[str]] = {
    "taskloop": frozenset({"simd"}),
    "for": frozenset({"simd"}),
    "masked": frozenset({"taskloop"}),
    "master": frozenset({"taskloop"}),
    "parallel": frozenset({"for", "loop", "masked", "master", "sections", "single"}),
    "distribute": frozenset({"parallel", "simd"}),
    "teams": frozenset({"distribute", "loop"}),
    "target": frozenset({"loop", "parallel", "simd", "teams"}),
}
"""directive-name-A -> the first leaf of directive-name-B (17.3).

``master`` as in 5.1; ``parallel single`` and ``target loop`` since 6.0.
"""

_PARALLEL_INSIDE: dict[str, frozenset[str]] = {
    "distribute": frozenset({"for"}),
    "target": frozenset({"for", "loop"}),
}
"""What may follow ``parallel`` when it stands itself inside another construct (17.3)."""

_RESTRICTED: dict[str, frozenset[str]] = {
    **dict.fromkeys(_NESTS, frozenset()),
    "parallel": frozenset({"nowait", "in_reduction"}),
    "target": frozenset({"copyin"}),
    "distribute": frozenset({"ordered"}),
}
"""directive-name-A -> clauses that the combination does not take from directive-name-B (17.4, 17.5)."""

_WORKSHARING = ("for", "sections", "single", "scope")


class Decomposition(NamedTuple):
    """The directive that a sequence of words begins with."""

    name: str
    """Normalised; the words as written when there is no such directive."""
    constituents: tuple[str, ...]
    """Leaf constructs, outermost first; empty when the words name no directive of C or C++."""
    words: int
    """How many words the name takes."""
    problem: str
    """What is wrong with the name, or ''."""


@lru_cache(maxsize=4096)
def decompose(words: tuple[str, ...]) -> Decomposition:
    """Read a directive's name from words all of which can occur in one (see ``DIRECTIVE_WORDS``).

    Stops before the first word that is a clause (``for ordered``, ``cancel parallel``).
    """
    leaves: list[str] = []
    at = 0
    while at < len(words):
        match = match_name(words, at)
        if leaves and not (match and _nests(leaves, match[0])):
            if words[at] in allowed_clauses(tuple(leaves)) or words[at] in CLAUSES.keys() - NAME_CLAUSES:
                break
            return _refused(words, leaves, match[0] if match else "")
        if match is None or match[0] in FORTRAN_ONLY:
            return _refused(words, leaves, match[0] if match else "")
        leaves.append(match[0])
        at = match[1]
    if not leaves:
        return Decomposition("", (), 0, "a directive name is missing: write for example 'parallel for'")
    if leaves[-2:] == ["distribute", "parallel"]:
        return Decomposition(
            " ".join(leaves),
            (),
            at,
            "'distribute parallel' needs 'for' after it: write 'distribute parallel for'",
        )
    return Decomposition(" ".join(leaves), tuple(leaves), at, "")


def _nests(outer: list[str], inner: str) -> bool:
    if inner not in _NESTS.get(outer[-1], ()):
        return False
    if outer[-1] == "parallel" and len(outer) > 1:
        return inner in _PARALLEL_INSIDE[outer[-2]]
    return True


def _refused(words: tuple[str, ...], leaves: list[str], culprit: str) -> Decomposition:
    name = " ".join(words)
    if culprit in FORTRAN_ONLY:
        problem = f"'{culprit}' is a Fortran directive: in C and C++ write '{FORTRAN_ONLY[culprit]}'"
    elif words[0] == "end" and not leaves:
        problem = f"'{name}' is Fortran: in C and C++ a region ends with its statement; remove the line"
    elif not leaves:
        problem = f"unknown directive '{name}'"
    elif culprit:
        outer = " ".join(leaves)
        problem = f"'{outer}' and '{culprit}' do not combine: put '{culprit}' on a directive of its own"
    else:
        problem = f"unknown directive '{name}': '{' '.join(leaves)}' takes no '{words[-1]}'"
    return Decomposition(name, (), len(words), problem)


@lru_cache(maxsize=1024)
def allowed_clauses(constituents: tuple[str, ...]) -> frozenset[str]:
    """The clauses that a directive of these leaf constructs accepts (17.2, 17.4, 17.5)."""
    if not constituents:
        return frozenset()
    outer, inner = constituents[0], constituents[1:]
    own = DIRECTIVES[outer].clauses
    return own | (allowed_clauses(inner) - _RESTRICTED[outer]) if inner else own


def next_words(constituents: tuple[str, ...]) -> frozenset[str]:
    """The directives that may be joined to the end of such a name: ``for`` and others after ``parallel``."""
    if not constituents:
        return frozenset()
    return frozenset(name for name in _NESTS.get(constituents[-1], ()) if _nests(list(constituents), name))


def clause_applies_to(directive: Directive, clause: Clause, item: str | None = None) -> tuple[str, ...]:
    """The leaf constructs, outermost first, on which the clause has its effect (17.2).

    For ``firstprivate`` and ``allocate`` that depends on the other clauses that name the same variable: ``item`` asks
    for one list item by name, otherwise a construct counts if the clause applies to it for any item. Where the
    clause acts as if ``shared`` were written instead, see ``clause_shares_on``. Empty for a clause that the
    directive does not accept.
    """
    leaves = directive.constituents
    if clause.name not in allowed_clauses(leaves):
        return ()
    permitting = tuple(leaf for leaf in leaves if clause.name in DIRECTIVES[leaf].clauses)
    if len(leaves) == 1:
        return permitting
    named = tuple(leaf for leaf in permitting if clause.modifier(leaf) is not None)
    if named:  # a directive-name-modifier; of every clause since 6.0
        return named
    match clause.name:
        case "private" | "linear" | "collapse" | "induction":
            return permitting[-1:]
        case "nowait":
            return permitting[:1]
        case "firstprivate":
            return tuple(leaf for leaf in permitting if _takes_firstprivate(directive, clause, leaf, item))
        case "reduction":
            return tuple(leaf for leaf in permitting if not _reduction_shares(leaves, leaf))
        case "allocate":
            return tuple(leaf for leaf in permitting if _privatizes_on(directive, clause, leaf, item))
        case _:  # if, lastprivate, shared, default, order, thread_limit, ...: every leaf that permits it
            return permitting


def clause_shares_on(directive: Directive, clause: Clause) -> tuple[str, ...]:
    """The leaf constructs on which the clause acts as ``shared`` with its list items (17.2).

    ``reduction(+: s)`` on ``parallel for`` reduces on ``for`` and makes ``s`` shared on ``parallel``. A
    ``lastprivate`` item that is ``firstprivate`` too follows its ``firstprivate`` clause.
    """
    if clause.name not in ("firstprivate", "lastprivate", "linear", "reduction"):
        return ()
    leaves = directive.constituents
    applies = clause_applies_to(directive, clause)
    if not applies:
        return ()
    outside = leaves[: leaves.index(applies[-1])]
    return tuple(leaf for leaf in outside if leaf in ("parallel", "teams") and leaf not in applies)


def _takes_firstprivate(directive: Directive, clause: Clause, leaf: str, item: str | None) -> bool:
    leaves = directive.constituents
    match leaf:
        case "teams":
            return "distribute" not in leaves
        case "parallel":
            return not any(name in leaves for name in ("taskloop", *_WORKSHARING))
        case "target":
            names = [item] if item is not None else [entry.name for entry in clause.items]
            elsewhere = {entry.name for other in directive.all("lastprivate", "map") for entry in other.items}
            return any(name not in elsewhere for name in names)
        case _:
            return True


def _reduction_shares(leaves: tuple[str, ...], leaf: str) -> bool:
    """Whether a reduction makes its items shared on this construct instead of reducing there."""
    if leaf == "parallel":
        return any(name in leaves for name in ("for", "loop", "sections", "taskloop"))
    return leaf == "teams" and "loop" in leaves


def _privatizes_on(directive: Directive, clause: Clause, leaf: str, item: str | None) -> bool:
    names = {item} if item is not None else {entry.name for entry in clause.items}
    return any(
        leaf in clause_applies_to(directive, other)
        for other in directive.clauses
        if other.name in CLAUSES
        and CLAUSES[other.name].privatizes
        and not names.isdisjoint(entry.name for entry in other.items)
    )
