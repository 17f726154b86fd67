"""Explicit tasks: their data environment, dependences and synchronisation (OpenMP 5.2, chapters 12 and 15)."""

from __future__ import annotations

from collections.abc import Callable

from pcwm_core.semantics.dependences import Dependences
from pcwm_core.semantics.environments import PRIVATISING
from pcwm_core.semantics.facts import Frame, TaskInstance, Team
from pcwm_core.semantics.integers import Poly
from pcwm_core.semantics.memory import Attribute, Birth, Loc, Value
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.state import Children, Key, is_array, is_reference
from pcwm_core.source.openmp.model import Clause, Directive, ListItem
from pcwm_core.source.syntax import Place


class Tasking(Dependences):
    """Mixin: ``task``, ``taskwait``, ``taskgroup`` and deferred ``target`` constructs."""

    def task(
        self, directive: Directive, inner: Callable[[], None], mapped: frozenset[str] = frozenset()
    ) -> None:
        """Create a task that executes ``inner``. ``mapped``: names that a target task shares with its creator."""
        task = TaskInstance(directive, self.tick())
        task.undeferred = self._undeferred(directive)
        task.depends = self.dependences(directive)
        self.detach(directive, task)
        outer_scope, frames = self.scope, self.frames
        self.frames = (*frames, Frame(task, len(self.dims)))
        birth = self.birth()
        self.frames = frames
        scope = Scope(outer_scope, rule=self.task_rule(directive, birth, mapped))
        self.scope = scope
        # firstprivate copies are made when the task is created, before its body runs.
        for clause in directive.all("firstprivate"):
            for item in clause.items:
                scope.lookup(item.name)
        self.note_task(task)
        self.frames = (*frames, Frame(task, len(self.dims)))
        self.tasks.append(Children())
        before, locks = dict(self.values), self.locks
        self.locks = ()
        inner()
        task.ended = self.tick()
        self.locks = locks
        self.tasks.pop()
        self.frames, self.scope = frames, outer_scope
        if not task.undeferred:
            self._forget_what_tasks_change(before)

    def task_rule(
        self, directive: Directive, birth: Birth, mapped: frozenset[str]
    ) -> Callable[[str, Loc], Loc]:
        """The data-sharing attributes of a task-generating construct (OpenMP 5.2, 5.1.1)."""
        shared = mapped | {item.name for clause in directive.all("shared") for item in clause.items}
        listed: dict[str, tuple[Clause, ListItem]] = {
            item.name: (clause, item)
            for clause in directive.clauses
            if clause.name in ("private", "firstprivate", "in_reduction")
            for item in clause.items
        }
        default = directive.clause("default")

        def rule(name: str, loc: Loc) -> Loc:
            if name in listed:
                clause, item = listed[name]
                reason = f"the {clause.name} clause gives the task its own copy"
                return self._task_copy(name, loc, PRIVATISING[clause.name], reason, item.place, birth)
            if name in shared or loc.path or loc.obj.kind == "constant":
                return loc
            if default is not None and default.kind in ("shared", "none"):
                return loc
            if default is not None and default.kind in ("private", "firstprivate"):
                chosen: Attribute = "private" if default.kind == "private" else "firstprivate"
                reason = f"default({default.kind}) gives the task its own copy"
                return self._task_copy(name, loc, chosen, reason, default.place, birth)
            if self._shared_by_team(loc):
                return loc
            reason = "a task copies the variables that its team does not share"
            return self._task_copy(name, loc, "firstprivate", reason, directive.name_place, birth)

        return rule

    def _task_copy(
        self, name: str, loc: Loc, attribute: Attribute, reason: str, place: Place, birth: Birth
    ) -> Loc:
        if attribute == "firstprivate" and not is_array(self.resolve(self.type_of_loc(loc))):
            # The creating task reads the original when it creates the copy.
            frames, self.frames = self.frames, self.frames[: len(birth.path) - 1]
            self.record(place, "read", loc, role="firstprivate")
            self.frames = frames
        return self.make_copy(name, loc, attribute, reason, place, birth)

    def _forget_what_tasks_change(self, before: dict[Key, Value]) -> None:
        """What a deferred task leaves in shared variables is not known to its creator."""
        changed = [key for key, value in self.values.items() if key in before and before[key] is not value]
        for key in changed:
            if isinstance(before[key], Poly):
                self.values[key] = self.unknown(key[0].name, f"{key[0].name} is changed by a task")
            else:
                self.values[key] = before[key]

    def _undeferred(self, directive: Directive) -> bool:
        for clause in directive.all("if"):
            if clause.args and (not clause.modifiers or clause.modifier("task") is not None):
                value = self.quietly(clause.args[0])
                if isinstance(value, Poly) and value.is_constant and value.constant == 0:
                    return True
        return False

    def _shared_by_team(self, loc: Loc) -> bool:
        """Whether all threads of the innermost team share the variable (OpenMP 5.2, 5.1.1)."""
        obj = loc.obj
        if obj.sharing is not None and obj.sharing.attribute == "shared" and "static" in obj.sharing.reason:
            return True
        index = self.team_index
        team = self.frames[index].spawn if index is not None else None
        orphan = isinstance(team, Team) and team.kind == "orphan"
        if orphan and obj.decl is not None and is_reference(obj.decl.type):
            # In an orphaned construct formal arguments that are references are firstprivate.
            return False
        if obj.name == "this" or obj.kind == "argument":
            return True
        if isinstance(team, Team) and team.kind == "orphan":
            return obj.decl is None or obj.kind == "undeclared"
        return index is not None and len(obj.birth.path) <= index

    def taskwait(self, directive: Directive) -> None:
        if directive.clause("depend") is None:
            self.complete_tasks(deep=False)
        else:
            self.wait_for_dependences(directive)

    def taskgroup(self, directive: Directive, inner: Callable[[], None]) -> None:
        """All tasks created inside, and their descendants, are complete at its end (OpenMP 5.2, 15.4)."""
        group: list[TaskInstance] = []
        self.groups.append(group)
        self.in_environment(directive, ("taskgroup",), inner)
        self.groups.pop()
        now = self.tick()
        for task in group:
            task.waited = task.waited or now
            task.all_waited = task.all_waited or now
        for clause in directive.all("task_reduction"):
            for item in clause.items:
                original = self.scope.lookup(item.name)
                if original is not None:
                    # The thread that met the construct does this alone: other threads have taskgroups of their own.
                    self.combine(clause, item, original)
                    if original.scalar_key is not None:
                        self.havoc(original, item.name)
