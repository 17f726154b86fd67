"""Task dependences: the locators of ``depend`` clauses, iterators, depend objects and ``task_iteration``.

OpenMP 5.2, 15.9; ``task_iteration`` is new in 6.0 (14.8).
"""

from __future__ import annotations

from collections.abc import Iterator

from pcwm_core.semantics.facts import Dependence, Dim, TaskInstance
from pcwm_core.semantics.integers import Poly, compare, conjunction, remainder
from pcwm_core.semantics.loop_constructs import LoopConstructs
from pcwm_core.semantics.memory import Loc, MemoryObject, Pointer
from pcwm_core.semantics.scope import Scope
from pcwm_core.semantics.state import Key, is_array, is_pointer
from pcwm_core.source.openmp.model import Clause, Directive, IteratorVar, ListItem
from pcwm_core.source.syntax import ArraySection


class Dependences(LoopConstructs):
    """Mixin: what tasks depend on."""

    def dependences(self, directive: Directive) -> tuple[Dependence, ...]:
        """The ``depend`` locators of a directive."""
        return tuple(found for clause in directive.all("depend") for found in self._of_clause(clause))

    def wait_for_dependences(self, directive: Directive) -> None:
        """The creator goes on only when the tasks that these dependences order are complete."""
        depends = self.dependences(directive)
        if depends:
            wait = TaskInstance(directive, self.tick())
            wait.depends, wait.undeferred = depends, True
            self.note_task(wait)

    def depend_object(self, directive: Directive) -> None:
        """``depobj(o) depend(in: x)`` keeps a dependence for later, ``update(out)`` changes its type."""
        keys = [key for item in directive.args if (key := self._object_key(item)) is not None]
        for key in keys:
            update = directive.clause("update")
            if directive.clause("depend") is not None:
                self.depend_objects[key] = self.dependences(directive)
            elif update is not None and key in self.depend_objects:
                self.depend_objects[key] = tuple(
                    Dependence(update.kind, old.loc, old.iterators) for old in self.depend_objects[key]
                )
            elif directive.clause("destroy") is not None:
                self.depend_objects.pop(key, None)

    def task_iteration(self, directive: Directive) -> None:
        """Inside a taskloop: the dependences of the task that executes this iteration."""
        task = next((f.spawn for f in reversed(self.frames) if isinstance(f.spawn, TaskInstance)), None)
        if task is None or not task.dims or any(dim.previous is not None for dim in self.dims):
            return
        if directive.clause("if") is not None:
            # Only some iterations of each task say what all of the task depends on: it was made to fit.
            task.depends = (*task.depends, Dependence("depobj", None))
        else:
            task.depends = (*task.depends, *self.dependences(directive))

    def detach(self, directive: Directive, task: TaskInstance) -> None:
        """The variable in a ``detach`` clause gets a handle of the event that completes the task (12.5.2)."""
        clause = directive.clause("detach")
        if clause is None or not clause.args:
            return
        kept, self.accesses = self.accesses, None
        loc, _ = self.locate(clause.args[0])
        self.accesses = kept
        if loc is not None:
            handle = self.param(task, "the event of a task")
            self.values[loc.obj, loc.path] = handle
            self.events.append((handle, task))

    def _of_clause(self, clause: Clause) -> Iterator[Dependence]:
        outer = self.scope
        self.scope = Scope(outer)
        iterators = tuple(self._iterator(variable, clause) for variable in clause.iterators)
        for item in clause.items:
            if item.name == "omp_all_memory":
                yield Dependence("all", None)
            elif clause.kind == "depobj":
                key = self._object_key(item)
                kept = self.depend_objects.get(key) if key is not None else None
                yield from kept or (Dependence("depobj", None),)
            else:
                yield Dependence(clause.kind, self._locator(item), iterators)
        self.scope = outer

    def _iterator(self, variable: IteratorVar, clause: Clause) -> Dim:
        """The values of ``iterator(i = begin : end : step)``: a loop that makes dependences and nothing else."""
        dim = Dim(variable.name, "sequential", clause.place)
        value = Poly.of(dim)
        begin, end = self.quietly(variable.begin), self.quietly(variable.last)
        step = self.quietly(variable.step) if variable.step is not None else Poly(1)
        if isinstance(step, Poly) and step.is_constant and step.constant:
            dim.step = step.constant
            rising = dim.step > 0
            if isinstance(begin, Poly):
                on_grid = compare(remainder(value - begin, Poly(abs(dim.step))), "==", Poly(0))
                dim.domain = conjunction(compare(value, ">=" if rising else "<=", begin), on_grid)
            if isinstance(end, Poly):
                dim.domain = conjunction(dim.domain, compare(value, "<" if rising else ">", end))
        obj = MemoryObject(variable.name, self.birth())
        self.scope.names[variable.name] = Loc(obj)
        self.values[obj, ()] = value
        return dim

    def _object_key(self, item: ListItem) -> Key | None:
        kept, self.accesses = self.accesses, None
        loc, _ = self.locate(item.expr)
        self.accesses = kept
        return (loc.obj, loc.path) if loc is not None else None

    def _locator(self, item: ListItem) -> Loc | None:
        kept, self.accesses = self.accesses, None
        section = item.expr if isinstance(item.expr, ArraySection) else None
        expr = section.base if section is not None else item.expr
        loc, type = self.locate(expr)
        resolved = self.resolve(type)
        if section is not None and loc is not None:
            if is_array(resolved) or is_pointer(resolved):
                value = self.load(expr, loc, type)
                loc = value.target if isinstance(value, Pointer) else loc
            lower = self.evaluate(section.lower) if section.lower is not None else Poly(0)
            loc = loc.shifted(lower if isinstance(lower, Poly) else None)
        self.accesses = kept
        return loc
