"""Fixes that make one side wait for the other: barriers, ``taskwait``, ``depend`` (OpenMP 5.2, 15.3, 15.5, 15.9)."""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import PlacedEdit, Proposal, line_after, line_before, remove_clause
from pcwm_core.races.usage import path_to
from pcwm_core.semantics.facts import Access, TaskInstance
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.syntax import Case, Compound, For, Node, Omp, Place, Stmt


def without_nowait(finding: Finding) -> list[Proposal]:
    """The barriers at the ends of the constructs that come first, which ``nowait`` removed."""
    edits: dict[PlacedEdit, str] = {}
    for conflict in finding.conflicts:
        for access in sorted((conflict.a, conflict.b), key=lambda access: access.seq):
            owner = finding.owner(access)
            if owner is not None and owner.directive is not None:
                edit = remove_clause(owner.directive, "nowait")
                if edit is not None:
                    edits[edit] = owner.directive.name
                    break
    if not edits:
        return []
    what = next(iter(edits.values())) if len(edits) == 1 else f"these {len(edits)} constructs"
    return [Proposal(f"Remove nowait from {what}", tuple(edits), keeps_meaning=True)]


def barrier_between(finding: Finding) -> list[Proposal]:
    """A barrier behind the construct of one side, or before the statement of the later one, where all threads pass."""
    a, b = sorted((finding.main.a, finding.main.b), key=lambda access: access.seq)
    first, second = finding.path(a.place), finding.path(b.place)
    common = 0
    while common < min(len(first), len(second)) and first[common] is second[common]:
        common += 1
    if not common or common >= min(len(first), len(second)):
        return []
    block, before, after = first[common - 1], first[common], second[common]
    if not isinstance(block, Compound) or not _all_threads(first[:common]):
        return []
    if not isinstance(before, Stmt) or not isinstance(after, Stmt):
        return []
    if not all(_parts(block, after, conflict.a, conflict.b) for conflict in finding.conflicts):
        return []
    if isinstance(before, Omp):
        edit = line_after(before.place, "#pragma omp barrier")
        title = f"Insert a barrier after the {before.directive.name} construct"
    else:
        edit = line_before(after.place, "#pragma omp barrier")
        title = f"Insert a barrier before {_short(after)}"
    return [Proposal(title, (edit,), keeps_meaning=True)]


def _parts(block: Compound, after: Stmt, a: Access, b: Access) -> bool:
    """Of the two accesses, one is before ``after`` in the block, and one in it or behind."""
    position = next(i for i, item in enumerate(block.items) if item is after)
    early = [any(_covers(item, access.place) for item in block.items[:position]) for access in (a, b)]
    late = [any(_covers(item, access.place) for item in block.items[position:]) for access in (a, b)]
    return (early[0] and late[1]) or (early[1] and late[0])


def _all_threads(path: tuple[Node, ...]) -> bool:
    """Every thread of the innermost parallel construct comes by here, and the same number of times."""
    for node in reversed(path):
        if isinstance(node, Omp):
            return node.directive.constituents == ("parallel",)
        if not isinstance(node, (Compound, For)):
            return False
    return False


def taskwait_between(finding: Finding, inside: Access, outside: Access) -> list[Proposal]:
    """A taskwait between the task and the first statement behind it that makes the other access."""
    task = _construct(finding, inside)
    below = len(inside.frames) - finding.main.parting.level
    if task is None or below > 1:
        return []  # taskwait waits for children, not for their children
    path = path_to(finding.body, task.place)
    for level in range(len(path) - 1, 0, -1):
        block = path[level - 1]
        if not isinstance(block, (Compound, Case)):
            continue
        items = list(block.items)
        position = next((i for i, item in enumerate(items) if item is path[level]), None)
        if position is None:
            continue
        for item in items[position + 1 :]:
            if _covers(item, outside.place):
                edit = line_before(item.place, "#pragma omp taskwait")
                title = f"Insert a taskwait before {_short(item)}"
                return [Proposal(title, (edit,), keeps_meaning=True)]
    return []


def dependence_between(finding: Finding) -> list[Proposal]:
    """``depend`` clauses on two tasks that use one scalar: what the one writes, the other waits for."""
    a, b = finding.main.a, finding.main.b
    first, second = _construct(finding, a), _construct(finding, b)
    if first is None or second is None or first is second or not finding.is_scalar:
        return []
    decl = finding.obj.decl
    if decl is None or decl.name != finding.display or finding.obj.kind != "variable":
        return []
    if any(task.start <= decl.name_start < task.end and task.chunk is decl.chunk for task in (first, second)):
        return []
    edits = []
    for task in (first, second):
        if task.directive.has("taskloop"):
            return []
        named = [
            clause
            for clause in task.directive.all("depend")
            if any(item.name == decl.name for item in clause.items)
        ]
        kind = _kind(finding, task)
        if any(clause.kind != "in" or kind == "in" for clause in named):
            continue
        if named:
            return []
        edits.append(_depend(task.directive, kind, decl.name))
    title = f"Order the tasks by depend clauses for {decl.name}"
    return [Proposal(title, tuple(edits), keeps_meaning=True)] if edits else []


def _kind(finding: Finding, task: Omp) -> str:
    modes = {
        access.mode
        for access in finding.accesses
        if (instance := finding.task(access)) is not None and instance.directive is task.directive
    }
    if modes == {"read"}:
        return "in"
    return "out" if modes == {"write"} else "inout"


def _depend(directive: Directive, kind: str, name: str) -> PlacedEdit:
    at = Place(directive.chunk, directive.insert_at, directive.insert_at)
    return PlacedEdit(at, f" depend({kind}: {name})")


def _construct(finding: Finding, access: Access) -> Omp | None:
    """The outermost explicit task around an access that its creator could wait for."""
    level = finding.main.parting.level
    for frame in access.frames[level:]:
        if isinstance(frame.spawn, TaskInstance):
            return finding.construct_of(frame.spawn.directive)
    return None


def _covers(stmt: Stmt, place: Place) -> bool:
    return stmt.chunk is place.chunk and stmt.start <= place.start and place.end <= stmt.end


def _short(stmt: Stmt) -> str:
    """The statement's first words, for a title."""
    if isinstance(stmt, Omp):
        return f"the {stmt.directive.name} construct"
    text = " ".join(stmt.place.text.split())
    return f"'{text}'" if len(text) <= 32 else "the statement that uses it"
