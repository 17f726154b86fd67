"""Statements: control flow and the loops that are not associated with a directive."""

from __future__ import annotations

from pcwm_core.semantics.facts import Frame, Phase
from pcwm_core.semantics.integers import (
    FALSE,
    TRUE,
    UNKNOWN,
    Cond,
    Poly,
    compare,
    conjunction,
    disjunction,
)
from pcwm_core.semantics.memory import (
    Loc,
    Pointer,
)
from pcwm_core.semantics.once import Once
from pcwm_core.semantics.scope import Scope
from pcwm_core.source.syntax import (
    Annotated,
    Break,
    Call,
    Case,
    Compound,
    Continue,
    DeclStmt,
    DoWhile,
    Expr,
    ExprStmt,
    For,
    Goto,
    If,
    Label,
    LocalType,
    Name,
    Omp,
    OpaqueStmt,
    RangeFor,
    Return,
    Stmt,
    Switch,
    Try,
    VarDecl,
    While,
)


class Statements(Once):
    """Mixin: execution of statements. `execute` tells whether control can reach what follows."""

    def execute(self, stmt: Stmt) -> bool:
        self.spend()
        match stmt:
            case ExprStmt():
                self.evaluate(stmt.expr)
                return not _never_returns(stmt.expr)
            case Compound():
                return self._compound(stmt)
            case DeclStmt():
                for decl in stmt.decls:
                    self.declare(decl)
                return True
            case If():
                return self._if(stmt)
            case For():
                self.for_loop(stmt)
                return True
            case Omp():
                return self.execute_directive(stmt)
            case RangeFor():
                self.range_for(stmt)
                return True
            case While():
                self.while_loop(stmt, stmt.cond, stmt.body, tested_first=True)
                return True
            case DoWhile():
                self.while_loop(stmt, stmt.cond, stmt.body, tested_first=False)
                return True
            case Switch():
                self._switch(stmt)
                return True
            case Return():
                if stmt.value is not None and self.returns_reference:
                    loc, type = self.locate(stmt.value)
                    if loc is not None and type is not None:
                        self.loc_types.setdefault(loc, type)
                    self.returned.append(Pointer(loc) if loc is not None else None)
                elif stmt.value is not None:
                    value = self.evaluate(stmt.value)
                    self.returned.append(self.members_of(stmt.value) or value)
                return False
            case Break() | Continue() | Goto():
                return False
            case Label():
                return self.execute(stmt.body) if stmt.body is not None else True
            case Case():
                return self._sequence(stmt.items)
            case Try():
                self.execute(stmt.body)
                for handler in stmt.handlers:
                    self.execute(handler)
                return True
            case Annotated():
                self.state_all(stmt.annotation)
                return True
            case LocalType():
                self.local_type(stmt.item)
                return True
            case OpaqueStmt():
                if self.accesses is not None:
                    self.limit("part of the region could not be read")
                return self._sequence(stmt.items)
        return True

    def execute_directive(self, stmt: Omp) -> bool:
        raise NotImplementedError

    def _sequence(self, items: tuple[Stmt, ...]) -> bool:
        return all(self.execute(item) for item in items)

    def _compound(self, stmt: Compound) -> bool:
        outer_scope, stated = self.scope, self.stated
        self.scope = Scope(outer_scope)
        first = len(self.accesses or ())
        reached = self._sequence(stmt.items)
        self._end_of_life(self.scope, first)
        self.retract(stated)
        if self.locks:
            # Guard objects of this block give back what they hold.
            own = {loc.obj for loc in self.scope.names.values()}
            self.locks = tuple(lock for lock in self.locks if lock.holder not in own)
        self.scope = outer_scope
        return reached

    def _end_of_life(self, scope: Scope, first: int) -> None:
        """The variables of a block end with it, whether or not a task still uses them.

        ``first``: how many accesses there were when the block began.
        """
        if not self.accesses or not any(
            task.waited is None and not task.undeferred for task in self.tasks[-1].pending
        ):
            return
        own = {
            loc.obj
            for loc in scope.names.values()
            if not loc.path
            and loc.obj.birth.dims == self.dims
            and len(loc.obj.birth.path) == len(self.frames)
        }
        if not own:
            return
        made = self.accesses[first:]
        used = {access.obj for access in made if len(access.frames) > len(self.frames)} & own
        for obj in sorted(used, key=lambda obj: obj.name):
            if obj.decl is not None:
                self.record(obj.decl.name_place, "write", Loc(obj), role="lifetime")

    # ------------------------------------------------------------ declarations

    # ------------------------------------------------------------ branches

    def _if(self, stmt: If) -> bool:
        outer_scope = self.scope
        self.scope = Scope(outer_scope)
        if stmt.init is not None:
            self.execute(stmt.init)
        if isinstance(stmt.cond, VarDecl):
            self.declare(stmt.cond)
            cond = UNKNOWN
        else:
            cond = self.condition(stmt.cond)
        reached = self._branch(cond, stmt.then, stmt.orelse)
        self.scope = outer_scope
        return reached

    def _branch(self, cond: Cond, then: Stmt | None, orelse: Stmt | None) -> bool:
        guard, frames, locks, known = self.guard, self.frames, self.locks, self.known
        before, since = dict(self.values), len(self.accesses or ())
        branch = self._team_branch(then, orelse)
        self._take_way(branch, taken=True)
        then_reached = else_reached = True
        if cond is not FALSE:
            self.guard = conjunction(guard, cond)
            then_reached = self.execute(then) if then is not None else True
        else:
            then_reached = False
        after_then, frames_then, taken_then, held_then = (
            self.values,
            self.frames,
            self.locks,
            self.held_locks(),
        )
        done = self.done_once(cond, since) if then_reached else ()
        known_then, self.known = self.known, known
        self.values, self.frames, self.locks = before, frames, locks
        self._take_way(branch, taken=False)
        negated = cond.negate()
        if cond is not TRUE:
            self.guard = conjunction(guard, negated)
            else_reached = self.execute(orelse) if orelse is not None else True
        else:
            else_reached = False
        held_else = self.held_locks()
        self.guard = guard
        if then_reached and else_reached:
            self._merge_phases(frames_then)
            self.merge_values(cond, after_then, self.values)
            self.known = (*self.known_on_both_ways(cond, known_then, self.known), *done)
            if taken_then != self.locks:
                both = {lock.key for lock in held_then} & {lock.key for lock in held_else}
                self.locks = tuple(
                    lock
                    for lock in dict.fromkeys((*taken_then, *self.locks))
                    if (lock.attempt is None and lock.key in both)
                    or (lock in taken_then and lock in self.locks)
                )
            return True
        if then_reached:
            self.values, self.frames, self.locks = after_then, frames_then, taken_then
            self.known = known_then
            self.guard = conjunction(guard, cond)
            return True
        if else_reached:
            self.guard = conjunction(guard, negated)
            return True
        return False

    def _team_branch(self, then: Stmt | None, orelse: Stmt | None) -> int | None:
        """The number of a branch that all threads of the team take or none, since it holds a barrier."""
        if self.accesses is None or self.team_index is None:
            return None
        if not any(side is not None and self.holds_barrier(side) for side in (then, orelse)):
            return None
        return self.tick()

    def _take_way(self, branch: int | None, *, taken: bool) -> None:
        index = self.team_index
        if branch is None or index is None:
            return
        frame = self.frames[index]
        phases = frozenset(Phase(phase.barrier, (*phase.ways, (branch, taken))) for phase in frame.phases)
        self.set_frame(index, Frame(frame.spawn, frame.dims, phases, frame.owner))

    def _merge_phases(self, other: tuple[Frame, ...]) -> None:
        """After a branch with a barrier in it, both sides' phases are possible."""
        merged = []
        for mine, theirs in zip(self.frames, other, strict=True):
            if mine.phases != theirs.phases:
                mine = Frame(mine.spawn, mine.dims, mine.phases | theirs.phases, mine.owner)
            merged.append(mine)
        self.frames = tuple(merged)

    def _switch(self, stmt: Switch) -> None:
        subject = self.evaluate(stmt.cond)
        if not isinstance(stmt.body, Compound):
            self.execute(stmt.body)
            return
        guard = self.guard
        outer = self.scope
        self.scope = Scope(outer)
        others: list[Cond] = []
        for item in stmt.body.items:
            if isinstance(item, Case):
                if item.value is None:
                    cond = conjunction(*others)
                else:
                    value = self.evaluate(item.value)
                    known = isinstance(value, Poly) and isinstance(subject, Poly)
                    cond = compare(subject, "==", value) if known else UNKNOWN  # type: ignore[arg-type]
                    others.append(cond.negate())
                before = dict(self.values)
                self.guard = conjunction(guard, cond)
                self._sequence(item.items)
                self.guard = guard
                self.merge_values(UNKNOWN, self.values, before)
            else:
                self.execute(item)
        self.scope = outer
        self.guard = guard

    # ------------------------------------------------------------ loops

    # ------------------------------------------------------------ what a body holds


def _never_returns(expr: Expr) -> bool:
    return (
        isinstance(expr, Call)
        and isinstance(expr.callee, Name)
        and expr.callee.name in ("exit", "abort", "_Exit", "std::exit", "std::abort", "quick_exit")
    )


__all__ = ["Statements", "disjunction"]
