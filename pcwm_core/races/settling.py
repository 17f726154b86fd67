"""What the user can state in the source about each kind of assumption, so that it need not be assumed."""

from __future__ import annotations

import re

from pcwm_core.outcomes import Settling
from pcwm_core.races.plausibility import Assumption
from pcwm_core.semantics.facts import Access, RegionFacts
from pcwm_core.semantics.memory import OUTSIDE, Deref, FieldStep, Step, Subscript
from pcwm_core.semantics.stated import PlaceKey

COMMENT = "// pcwm: assume "
_SPELLED = re.compile(r"(?:this->)?[A-Za-z_]\w*(?:(?:\.|->)[A-Za-z_]\w*)*\Z")

MEANING = {
    "injective": "{} holds no value twice",
    "!injective": "{} holds some value twice",
    "disjoint": "threads touch different elements of {}",
    "!disjoint": "threads meet in elements of {}",
    "pure": "{} writes nothing that other threads may touch",
    "!pure": "{} writes what its arguments point to",
    "threadsafe": "{} may be called by several threads at once",
    "!threadsafe": "{} may not be called by several threads at once",
    "private": "each thread has its own {}",
    "shared": "the threads share {}",
}

#: For assumptions about functions and variables: the fact that denies the assumption and the one that confirms it.
_NAMED = {
    "undeclared": ("private", "shared"),
    "unseen-callee": ("pure", "!pure"),
    "unsafe-library": ("threadsafe", "!threadsafe"),
}

#: Nothing can be stated about what was too much to decide, or about the answers of a call.
UNSETTLED = frozenset({"too-complex", "equal-answers"})


def settling(assumption: Assumption, facts: RegionFacts, access: Access) -> Settling:
    """The comments that deny and confirm an assumption about the object of ``access``."""
    names: list[str] = []
    if assumption.kind in UNSETTLED:
        return Settling()
    if assumption.kind in _NAMED:
        denied, confirmed = _NAMED[assumption.kind]
        names = [name.rpartition("::")[2] for name in assumption.about if isinstance(name, str)]
    elif assumption.kind == "indirect" and assumption.about:
        denied, confirmed = "injective", "!injective"
        names = [_spelled(place, facts) for place in assumption.about if not isinstance(place, str)]
    if not _all_spelled(names):
        if assumption.kind in _NAMED:
            return Settling()
        denied, confirmed = "disjoint", "!disjoint"
        names = [_spelled((access.obj, _before_subscripts(access.loc.path)), facts)]
    if not _all_spelled(names):
        return Settling()
    return Settling(
        COMMENT + ", ".join(f"{denied}({name})" for name in names),
        COMMENT + f"{confirmed}({names[0]})",
        " and ".join(MEANING[denied].format(name) for name in names),
        MEANING[confirmed].format(names[0]),
    )


def _all_spelled(names: list[str]) -> bool:
    return bool(names) and all(_SPELLED.match(name) for name in names)


def _before_subscripts(path: tuple[Step, ...]) -> tuple[Step, ...]:
    """The members that lead to the first array on the way."""
    for position, step in enumerate(path):
        if isinstance(step, Subscript):
            return path[:position]
    return path


def _spelled(place: PlaceKey, facts: RegionFacts) -> str:
    """A place as the source would name it where the region begins; '' where it has no name yet."""
    obj, members = place
    if obj not in facts.names and (obj.birth is not OUTSIDE or obj.kind == "heap"):
        return ""  # it is declared inside the region, or in a function that calls this one
    text, through = facts.names.get(obj, (obj.name, False))
    through = through or text == "this"
    for step in members:
        if isinstance(step, FieldStep):
            text += f"{'->' if through else '.'}{step.name}"
            through = False
        elif isinstance(step, Deref):
            through = True
    return text.removeprefix("this->")
