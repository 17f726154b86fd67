"""Mutants of labelled programs: one clause or synchronisation less in a race-free program, one more in a racy one.

Everything is found in the tree, never in the text, and a mutant is its edits: byte ranges of the original with the
text that replaces them. A deleted directive leaves its line empty, so most lines keep their number.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from pcwm_core.outcomes import Race
from pcwm_core.source import Snapshot, read
from pcwm_core.source.openmp.model import Clause, Directive
from pcwm_core.source.regions import Region, regions
from pcwm_core.source.syntax import (
    Call,
    ClassDef,
    Compound,
    DeclStmt,
    ExprStmt,
    For,
    FunctionDef,
    If,
    Member,
    Name,
    Node,
    Omp,
    Place,
    RangeFor,
    Stmt,
    TopDirective,
    TranslationUnit,
    While,
    children,
    walk,
)
from pcwm_core.source.text import Position
from training.evaluation.programs import LabelledProgram, Mark

Edit = tuple[int, int, str]
"""Replace the bytes from the first offset up to the second one of the original text."""

#: Clauses that are taken apart: one mutant for each list item.
_ITEMS = frozenset(
    {"private", "firstprivate", "lastprivate", "linear", "reduction", "task_reduction", "in_reduction"}
    | {"depend", "copyin", "copyprivate"}
)
#: Clauses that are deleted whole.
_WHOLE = frozenset(
    {"nowait", "ordered", "schedule", "if", "final", "num_threads", "safelen", "doacross"},
)
#: Directives that order or exclude, or let one thread do something. With a body, the body stays.
_SYNCHRONISATION = frozenset(
    {"atomic", "critical", "ordered", "flush", "barrier", "taskwait", "taskgroup"}
    | {"single", "masked", "master", "threadprivate"}
)
#: Constructs whose conflicts the tool cannot see: lanes of one thread, teams and devices on the host fallback.
_UNSEEN = frozenset({"simd", "teams", "distribute", "target", "loop"})

#: Calls that take a lock, and what gives it back.
_LOCKS = {
    "omp_set_lock": "omp_unset_lock",
    "omp_set_nest_lock": "omp_unset_nest_lock",
    "lock": "unlock",
}
_GUARDS = frozenset({"std::lock_guard", "std::scoped_lock", "std::unique_lock"})

#: Constructs that have a barrier at their end unless ``nowait`` removes it, and those that never have one.
_WITH_BARRIER = frozenset({"for", "sections", "single"})
_WITHOUT_BARRIER = frozenset({"master", "masked"})
_TASKS = frozenset({"task", "taskloop"})

_ADDED_CLAUSES = ("private", "firstprivate", "reduction")
_DATA_ENVIRONMENTS = frozenset({"parallel", "for", "sections", "single", "task", "taskloop", "simd"})


class Mutant(msgspec.Struct, frozen=True):
    """One changed program."""

    program: str
    """Name of the original."""
    kind: str
    """``delete reduction``, ``delete barrier``, ``add critical``, ``apply fix``, ..."""
    edits: tuple[Edit, ...]
    hash: str
    """Of the resulting text and the file's suffix."""
    unseen: bool = False
    """What was changed acts on lanes, teams or devices, whose conflicts the tool cannot see."""


def mutated(text: str, edits: tuple[Edit, ...]) -> str:
    """The text after the edits, which do not overlap."""
    data = text.encode("utf-8")
    for start, end, new in sorted(edits, reverse=True):
        data = data[:start] + new.encode("utf-8") + data[end:]
    return data.decode("utf-8")


def digest(text: str, suffix: str) -> str:
    """What a text is known by: 16 hex digits of a hash over it and the file's suffix."""
    return hashlib.sha256(f"{suffix}\0{text}".encode()).hexdigest()[:16]


def mutants(program: LabelledProgram, races: tuple[Race, ...]) -> list[Mutant]:
    """All mutants of a program, each text once: deletions of a race-free program, additions to a racy one.

    ``races`` are those that a world model predicts; the fixes that it offers for them are among the additions.
    """
    maker = _Maker(program)
    changes = maker.deletions() if program.label == "no-race" else maker.additions(races)
    found: dict[str, Mutant] = {}
    for kind, edits, unseen in changes:
        text = mutated(program.text, edits)
        key = digest(text, program.path.suffix)
        if text != program.text:
            found.setdefault(key, Mutant(program.name, kind, edits, key, unseen))
    return list(found.values())


_Change = tuple[str, tuple[Edit, ...], bool]


class _Maker:
    """Finds what can be changed in one program."""

    def __init__(self, program: LabelledProgram) -> None:
        self._program = program
        self._snapshot: Snapshot = read(program.text, program.name)
        self._data = self._snapshot.text.data
        self._regions: list[Region] = regions(self._snapshot.unit)

    # ------------------------------------------------------------ deletions

    def deletions(self) -> Iterator[_Change]:
        for region in self._regions:
            yield from self._of_directive(region.directive, _is_unseen(region))
        for item in self._snapshot.unit.items:
            if isinstance(item, TopDirective):
                yield from self._of_directive(item.directive, unseen=False)
        for function in _functions(self._snapshot.unit):
            yield from self._of_locks(function)

    def _of_directive(self, directive: Directive, unseen: bool) -> Iterator[_Change]:
        if directive.name in _SYNCHRONISATION:
            edit = self._edit(directive.place, "")
            if edit is not None:
                yield f"delete {directive.name}", (edit,), unseen
        for clause in directive.clauses:
            if clause.name in _ITEMS:
                for index in range(len(clause.items)):
                    edit = self._edit(_item_place(clause, index), "")
                    if edit is not None:
                        yield f"delete {clause.name}", (edit,), unseen
            if clause.name in _WHOLE:
                edit = self._edit(_with_blank(clause), "")
                if edit is not None:
                    yield f"delete {clause.name}", (edit,), unseen

    def _of_locks(self, function: FunctionDef) -> Iterator[_Change]:
        """A call that takes a lock with the next one of its block that gives it back, or a scoped lock."""
        for block in _blocks(function):
            for index, stmt in enumerate(block):
                if isinstance(stmt, DeclStmt) and any(d.type.base in _GUARDS for d in stmt.decls):
                    yield from self._lock_change([stmt])
                taken = _lock_call(stmt)
                if taken is None or taken[0] not in _LOCKS:
                    continue
                given_back = next(
                    (
                        other
                        for other in block[index + 1 :]
                        if _lock_call(other) == (_LOCKS[taken[0]], taken[1])
                    ),
                    None,
                )
                if given_back is not None:
                    yield from self._lock_change([stmt, given_back])

    def _lock_change(self, stmts: list[Stmt]) -> Iterator[_Change]:
        edits = [self._edit(stmt.place, ";") for stmt in stmts]
        placed = tuple(edit for edit in edits if edit is not None)
        if len(placed) == len(stmts):
            yield "delete lock", placed, False

    # ------------------------------------------------------------ additions

    def additions(self, races: tuple[Race, ...]) -> Iterator[_Change]:
        for region in self._regions:
            nowait = region.directive.clause("nowait")
            if nowait is not None:
                edit = self._edit(_with_blank(nowait), "")
                if edit is not None:
                    yield "delete nowait", (edit,), _is_unseen(region)
            yield from self._waits_behind(region)
        yield from self._around_the_race()
        yield from self._fixes(races)

    def _waits_behind(self, region: Region) -> Iterator[_Change]:
        """A barrier behind what has none of its own, and a taskwait behind a task."""
        name = region.directive.name
        without = name in _WITH_BARRIER and region.directive.clause("nowait") is not None
        if name in _TASKS:
            what = "taskwait"
        elif without or name in _WITHOUT_BARRIER:
            what = "barrier"
        else:
            return
        edit = self._line_behind(region.node.place, f"#pragma omp {what}")
        if edit is not None and self._is_in_block(region.node):
            yield f"add {what}", (edit,), _is_unseen(region)

    def _around_the_race(self) -> Iterator[_Change]:
        """For each marked race: ``critical`` or ``atomic`` on its statements; one more clause for its variable."""
        groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Mark]] = defaultdict(list)
        for mark in self._program.marks:
            if mark.role in ("expected", "other"):
                groups[mark.group].append(mark)
        for (_, variables), marks in groups.items():
            sites = [site for mark in marks if (site := self._site(mark)) is not None]
            if len(sites) < len(marks):
                continue
            unseen = any(_is_unseen(region) for _, region in sites)
            if not any(_has_around(region, _NO_EXCLUSION_IN) for _, region in sites):
                for what in ("critical", "atomic"):
                    edits = {self._line_before(stmt.place, f"#pragma omp {what}") for stmt, _ in sites}
                    placed = tuple(sorted(edit for edit in edits if edit is not None))
                    if len(placed) == len(edits):
                        yield f"add {what}", placed, unseen
            if variables[0].isidentifier():
                for directive in dict.fromkeys(_environment(region) for _, region in sites):
                    if directive is not None:
                        yield from self._one_clause_more(directive, variables[0], unseen)

    def _one_clause_more(self, directive: Directive, variable: str, unseen: bool) -> Iterator[_Change]:
        at = Place(directive.chunk, directive.insert_at, directive.insert_at)
        for clause in _ADDED_CLAUSES:
            items = f"+: {variable}" if clause == "reduction" else variable
            edit = self._edit(at, f" {clause}({items})")
            if edit is not None:
                yield f"add {clause}", (edit,), unseen

    def _fixes(self, races: tuple[Race, ...]) -> Iterator[_Change]:
        text = self._snapshot.text
        for race in races:
            for fix in race.fixes:
                edits = tuple((text.offset(e.start), text.offset(e.end), e.text) for e in fix.edits)
                around = [region for region in self._regions if self._covers(region, race)]
                yield "apply fix", edits, any(_is_unseen(region) for region in around[-1:])

    def _covers(self, region: Region, race: Race) -> bool:
        span = self._snapshot.span(region.node.place)
        return span is not None and span.start.line <= race.locations[0].line <= span.end.line

    def _site(self, mark: Mark) -> tuple[ExprStmt, Region] | None:
        """The expression statement at a mark, if it may take a directive, and the innermost construct around it."""
        at = self._snapshot.text.offset(Position(mark.line, mark.column))
        around = [region for region in self._regions if self._holds(region.node, at)]
        if not around:
            return None
        path = self._path(around[-1].node, at)
        for parent, node in pairwise(path):
            if isinstance(node, ExprStmt):
                is_body = isinstance(parent, (For, RangeFor, While)) and node is parent.body
                return (node, around[-1]) if is_body or isinstance(parent, (Compound, If)) else None
        return None

    def _holds(self, node: Node, at: int) -> bool:
        found = self._snapshot.absolute(node.place)
        return found is not None and found[0] <= at < found[1]

    def _path(self, node: Node, at: int) -> list[Node]:
        path = [node]
        while True:
            inner = next((child for child in children(path[-1]) if self._holds(child, at)), None)
            if inner is None:
                return path
            path.append(inner)

    def _is_in_block(self, node: Omp) -> bool:
        return any(
            node is stmt
            for function in _functions(self._snapshot.unit)
            for block in _blocks(function)
            for stmt in block
        )

    # ------------------------------------------------------------ edits

    def _edit(self, place: Place, text: str) -> Edit | None:
        """The edit in this text; None for a place that is not in it as written (the directive came from a macro)."""
        found = self._snapshot.absolute(place)
        if found is None or self._data[found[0] : found[1]] != place.chunk.data[place.start : place.end]:
            return None
        return found[0], found[1], text

    def _line_before(self, place: Place, text: str) -> Edit | None:
        found = self._edit(place, "")
        if found is None:
            return None
        start = self._data.rfind(b"\n", 0, found[0]) + 1
        if self._data[start : found[0]].strip():
            return None  # other code comes first on the line
        return start, start, f"{text}\n"

    def _line_behind(self, place: Place, text: str) -> Edit | None:
        found = self._edit(place, "")
        if found is None:
            return None
        end = self._data.find(b"\n", found[1])
        return (end + 1, end + 1, f"{text}\n") if end >= 0 else None


#: Constructs in which ``critical`` or ``atomic`` would nest in themselves or are not allowed.
_NO_EXCLUSION_IN = frozenset({"critical", "atomic", "ordered", "simd", "target"})


def _is_unseen(region: Region) -> bool:
    return _has_around(region, _UNSEEN)


def _has_around(region: Region, constituents: frozenset[str]) -> bool:
    return any(not constituents.isdisjoint(r.directive.constituents) for r in _outwards(region))


def _environment(region: Region) -> Directive | None:
    """The innermost directive around that takes data-sharing clauses."""
    found = (r.directive for r in _outwards(region))
    return next((d for d in found if not _DATA_ENVIRONMENTS.isdisjoint(d.constituents)), None)


def _outwards(region: Region) -> Iterator[Region]:
    """The construct and those around it in the same function, innermost first."""
    inner: Region | None = region
    while inner is not None:
        yield inner
        inner = inner.parent


def _item_place(clause: Clause, index: int) -> Place:
    """The range to delete for one list item: with a comma, or with the whole clause when it is the only one."""
    items = clause.items
    if len(items) == 1:
        return _with_blank(clause)
    if index:
        return Place(clause.chunk, items[index - 1].end, items[index].end)
    return Place(clause.chunk, items[0].start, items[1].start)


def _with_blank(clause: Clause) -> Place:
    before = clause.chunk.data[clause.start - 1 : clause.start]
    return Place(clause.chunk, clause.start - (before in (b" ", b",")), clause.end)


def _functions(unit: TranslationUnit) -> Iterator[FunctionDef]:
    """The functions and methods of a file."""
    for item in unit.items:
        for part in item.methods if isinstance(item, ClassDef) else (item,):
            if isinstance(part, FunctionDef):
                yield part


def _blocks(function: FunctionDef) -> Iterator[tuple[Stmt, ...]]:
    """The statements of the function's body, and of each block inside."""
    yield function.body.items
    for stmt in function.body.items:
        for node in walk(stmt):
            if isinstance(node, Compound):
                yield node.items


def _lock_call(stmt: Stmt) -> tuple[str, str] | None:
    """``("omp_set_lock", "&guard")`` or ``("lock", "mutex")`` for a statement that is such a call."""
    if not isinstance(stmt, ExprStmt) or not isinstance(stmt.expr, Call):
        return None
    call = stmt.expr
    if isinstance(call.callee, Name) and len(call.args) == 1:
        return call.callee.name, call.args[0].text
    if isinstance(call.callee, Member) and not call.args:
        return call.callee.name, call.callee.object.text
    return None
