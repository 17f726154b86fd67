"""The reasoning trace ``z``: the facts that the query used, in the order in which a person would say them.

Steps are typed and name their places, so they can be checked and turned into training text; line numbers are filled in
only when a snapshot is at hand, because cached facts move with their text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from pcwm_core.races.finding import Finding
from pcwm_core.races.plausibility import Assumption
from pcwm_core.races.query import Answer, Closed, Conflict
from pcwm_core.races.settling import COMMENT, settling
from pcwm_core.races.witness import WitnessSide
from pcwm_core.semantics.facts import Access, Owner, RegionFacts
from pcwm_core.semantics.memory import MemoryObject, Subscript
from pcwm_core.source.syntax import Place

_IDENTIFIER = re.compile(r"[A-Za-z_]\w*")

#: The 1-based line of a place in the current snapshot, where it is in another file (``sums.h:12``), or None when it
#: is no longer there.
LineOf = Callable[[Place], int | str | None]


class TraceStep(msgspec.Struct, frozen=True):
    """One step; ``{0}``, ``{1}`` in the sentence stand for the lines of ``places``."""

    kind: str
    sentence: str
    places: tuple[Place, ...] = ()

    def render(self, line_of: LineOf) -> tuple[str, tuple[int, ...]]:
        lines = [line_of(place) for place in self.places]
        text = self.sentence.format(
            *(f"line {line}" if isinstance(line, int) else line or "another file" for line in lines)
        )
        if self.sentence.startswith("{0}") and not isinstance(lines[0], str):
            text = text[:1].upper() + text[1:]
        return text, tuple(line for line in lines if isinstance(line, int))


def explain_race(finding: Finding, rule_message: str) -> list[TraceStep]:
    """Why there is a race: who shares what, who touches it, why at once, why nothing orders them, a witness."""
    conflict = finding.main
    steps = [
        _region(finding.facts),
        *_stated(finding.facts),
        _sharing(finding.obj, finding.display, conflict.parting.kind == "tasks"),
        *_accesses(conflict, finding.name),
        _parallel(finding, conflict),
        _order(conflict),
    ]
    for item in conflict.assumptions:
        if not item.stated:
            steps.append(TraceStep("assumption", _escape(f"This holds if {item.text}.")))
            steps += _to_settle(item, finding.facts, conflict.a)
    witness = describe_witness(conflict)
    if witness:
        steps.append(TraceStep("witness", _escape(f"For example, {witness}.")))
    steps.append(TraceStep("conclusion", _escape(f"So this is a data race: {rule_message}.")))
    return steps


def explain_silence(facts: RegionFacts, answer: Answer) -> list[TraceStep]:
    """Why no race is predicted: for each shared object that is written, the fact that closes its pairs."""
    steps = [_region(facts), *_stated(facts)]
    for closed in answer.closed:
        if closed.reason == "private":
            continue
        steps.append(_closing(closed))
        if closed.assumption is not None:
            steps += _to_settle(closed.assumption, facts, closed.a)
    steps.extend(
        TraceStep(
            "assumption",
            _escape(
                f"{name} is not in the buffer; it is taken to leave shared data alone "
                f"({COMMENT}!pure({name.rpartition('::')[2]}) states that it does not)."
            ),
        )
        for name in facts.unseen
    )
    steps.extend(
        TraceStep("assumption", _escape(f"Not followed to the end: {reason}.")) for reason in answer.undecided
    )
    steps += _aliasing(facts)
    if not answer.closed:
        steps.append(TraceStep("sharing", "Nothing that the threads share is written in the region."))
    steps.append(TraceStep("conclusion", "So no race is predicted here."))
    return steps


def describe_witness(conflict: Conflict) -> str:
    """``iteration i = 3 on one thread writes a[4] while iteration i = 4 on another reads it``; '' without one."""
    witness = conflict.witness
    a, b = conflict.a, conflict.b
    where = {"threads": "on another thread", "tasks": "in another task", "lanes": "in another SIMD lane"}
    other = where[conflict.parting.kind]
    if witness is None or not (witness[0].iterations or witness[0].thread is not None):
        return ""
    first, second = _side(witness[0]), _side(witness[1])
    verb_a = "updates" if a.mode == "update" else "writes"
    verb_b = {"read": "reads", "write": "writes", "update": "updates"}[b.mode]
    element = _element(a, witness[0])
    return f"{first} {verb_a} {element} while {second}, {other}, {verb_b} {'it' if a is b else _element(b, witness[1])}"


def _side(side: WitnessSide) -> str:
    counted = [f"{dim.variable} = {value}" for dim, value in side.iterations if dim.kind != "unbounded"]
    rounds = [f"round {value + 1}" for dim, value in side.iterations if dim.kind == "unbounded"]
    if counted:
        return ", ".join([f"iteration {', '.join(counted)}", *rounds])
    if side.thread is not None:
        return ", ".join([f"thread {side.thread}", *rounds])
    return ", ".join(rounds) or "one execution"


def _element(access: Access, side: WitnessSide) -> str:
    subscripts = sum(1 for step in access.loc.path if isinstance(step, Subscript))
    text = access.text
    base = text.partition("[")[0]
    if "(" in base:
        base = access.obj.name
    if len(side.element) == subscripts and subscripts and "[" in text:
        return base + "".join(f"[{value}]" for value in side.element)
    return text


def _region(facts: RegionFacts) -> TraceStep:
    directive = facts.directive
    return TraceStep("region", f"A {directive.name} construct begins at {{0}}.", (directive.place,))


def _sharing(obj: MemoryObject, name: str, with_task: bool) -> TraceStep:
    sharing = obj.sharing
    name = _escape(name)
    if obj.kind == "heap":
        return TraceStep(
            "sharing", f"{name} points to memory that was allocated outside of the region: shared."
        )
    if sharing is not None and sharing.attribute == "shared":
        places = (sharing.place,) if sharing.place is not None else ()
        at = " ({0})" if places else ""
        return TraceStep(
            "sharing", f"{name} is shared by the threads: {_escape(sharing.reason)}{at}.", places
        )
    if sharing is not None and sharing.attribute == "local" and with_task and obj.decl is not None:
        declared = (obj.decl.name_place,)
        sentence = f"{name} is declared at {{0}}, and the task shares it with its creator."
        return TraceStep("sharing", sentence, declared)
    if sharing is not None:
        places = (sharing.place,) if sharing.place is not None else ()
        at = " ({0})" if places else ""
        return TraceStep("sharing", f"{name} is {sharing.attribute}: {_escape(sharing.reason)}{at}.", places)
    if obj.decl is not None:
        return TraceStep(
            "sharing",
            f"{name} is declared at {{0}}, before the region, and no clause makes it private: the threads share it.",
            (obj.decl.name_place,),
        )
    return TraceStep("sharing", f"{name} comes from outside of the region: the threads share it.")


def _stated(facts: RegionFacts) -> list[TraceStep]:
    """What the source itself states, and the reasoning made use of."""
    return [
        TraceStep("assumption", f"As the source states ({{0}}): {_escape(fact.text)}.", (fact.place,))
        for fact in facts.stated
    ]


def _to_settle(item: Assumption, facts: RegionFacts, access: Access) -> list[TraceStep]:
    """What the user can state about an assumption."""
    found = settling(item, facts, access)
    if not found.denied:
        return []
    told = f"The source can state so ({found.confirmed}) or deny it ({found.denied})."
    return [TraceStep("assumption", _escape(told))]


def _aliasing(facts: RegionFacts) -> list[TraceStep]:
    """Memory behind different parameters is taken to be different, unless a call in the buffer shows otherwise."""
    written: dict[MemoryObject, bool] = {}
    for access in facts.accesses:
        obj = access.obj
        if obj.kind == "argument" and obj in facts.names and facts.names[obj][1]:
            written[obj] = written.get(obj, False) or access.writes
    names = [facts.names[obj][0] for obj in written]
    stated = any(fact.name in ("noalias", "alias") for fact in facts.stated)
    if stated or len(names) < 2 or not any(written.values()):
        return []
    changed = next(facts.names[obj][0] for obj in written if written[obj])
    other = next(name for name in names if name != changed)
    told = (
        f"{', '.join(names[:-1])} and {names[-1]} are taken to lead to memory that does not overlap "
        f"({COMMENT}alias({changed}, {other}) states that it does)."
    )
    return [TraceStep("assumption", _escape(told))]


def _accesses(conflict: Conflict, name: str) -> list[TraceStep]:
    a, b = conflict.a, conflict.b
    steps = [_access(a, name)]
    if b is not a and b.site != a.site:
        steps.append(_access(b, name))
    elif a.mode == "write":
        steps.append(TraceStep("access", "Another execution of the same statement writes it, too."))
    return steps


def _access(access: Access, name: str) -> TraceStep:
    verb = {"read": "reads", "write": "writes", "update": "reads and writes"}[access.mode]
    how = " atomically" if access.atomic else ""
    by = f" in the call of {access.callee}" if access.callee and access.role == "call" else ""
    text = access.text
    where = "" if access.role == "call" or name in _IDENTIFIER.findall(text) else f", which is in {name}"
    what = f"{verb} {_escape(text)}{how}{_escape(by)}{_escape(where)}"
    if access.inner is not None:
        called = _escape(access.inner.function or access.place.text)
        sentence = f"{{0}} leads into {called}, which at {{1}} {what}."
        return TraceStep("access", sentence, (access.place, access.inner.place))
    return TraceStep("access", f"{{0}} {what}.", (access.place,))


def _parallel(finding: Finding, conflict: Conflict) -> TraceStep:
    parting = conflict.parting
    if parting.kind == "lanes":
        return TraceStep("parallel", "Iterations of a simd loop are executed together, in lanes.")
    if parting.kind == "tasks":
        return TraceStep(
            "parallel", "The task may run at any time after it was created, on any thread of the team."
        )
    a, b = finding.owner(conflict.a), finding.owner(conflict.b)
    if a is not None and b is not None and a.key == b.key and a.directive is not None:
        return TraceStep("parallel", _shared_out(a), (a.directive.name_place,))
    if a is not None and b is not None and a.directive is not None and a.directive is b.directive:
        sentence = f"Two sections of the {a.directive.name} at {{0}} may be executed by different threads."
        return TraceStep("parallel", sentence, (a.directive.name_place,))
    if a is not None and b is not None and a.directive is not None and b.directive is not None:
        return TraceStep(
            "parallel",
            f"The {a.directive.name} at {{0}} and the {b.directive.name} at {{1}} may run on different threads.",
            (a.directive.name_place, b.directive.name_place),
        )
    one = a or b
    if one is not None and one.directive is not None:
        return TraceStep(
            "parallel",
            f"While a thread executes the {one.directive.name} at {{0}}, others may be in code that all execute.",
            (one.directive.name_place,),
        )
    return TraceStep("parallel", "Every thread of the team executes this code.")


def _shared_out(owner: Owner) -> str:
    assert owner.directive is not None
    if owner.kind == "worksharing":
        return f"The iterations of the {owner.directive.name} at {{0}} are divided among the threads."
    if owner.kind == "section":
        return f"Each section of the {owner.directive.name} at {{0}} may be executed by another thread."
    return f"The {owner.directive.name} at {{0}} may be executed by another thread each time."


def _order(conflict: Conflict) -> TraceStep:
    a, b = conflict.a, conflict.b
    if a.locks and b.locks:
        return TraceStep("guard", "Both sides hold a lock, but not the same one.")
    if a.locks or b.locks:
        return TraceStep(
            "guard", "Only one side holds a lock, which excludes nobody who does not ask for it."
        )
    if a.atomic or b.atomic:
        return TraceStep("guard", "Only one side is atomic; a plain access beside it is not ordered with it.")
    if conflict.parting.kind == "tasks":
        return TraceStep("order", "No taskwait, taskgroup, barrier or depend clause orders the two.")
    if conflict.parting.kind == "lanes":
        return TraceStep("order", "Nothing in the construct keeps these iterations apart.")
    return TraceStep(
        "order", "No barrier lies between, and no lock, atomic or ordered region orders the two."
    )


def _closing(closed: Closed) -> TraceStep:
    name = _escape(closed.obj.name)
    places = (closed.a.place, closed.b.place)
    match closed.reason:
        case "same-thread":
            text = f"{name}: {{0}} and {{1}} touch one element only from one thread; others have elements of their own."
        case "never-equal":
            text = f"{name}: two executions on different threads never touch the same element ({{0}}, {{1}})."
        case "ordered":
            text = f"{name}: a barrier, program order or the end of a task orders {{0}} and {{1}}."
        case "guarded":
            lock = closed.lock
            held = f"{lock.kind} {lock.name}".strip() if lock is not None else "a lock"
            text = f"{name}: both sides ({{0}}, {{1}}) hold the same {_escape(held)}."
        case "handed-over":
            text = (
                f"{name}: an atomic flag, written with release and read with acquire, orders {{0}} and {{1}}."
            )
        case "atomic":
            text = f"{name}: the conflicting accesses ({{0}}, {{1}}) are all atomic."
        case _:
            leaning = (
                f"no race unless {_escape(closed.assumption.text)}"
                if closed.assumption is not None
                else "no race as long as nothing unseen interferes"
            )
            text = f"{name}: {leaning} ({{0}}, {{1}})."
    return TraceStep(
        "subscript" if closed.reason in ("never-equal", "same-thread") else "order", text, places
    )


def _escape(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
