"""Locks: OpenMP and POSIX lock routines, mutexes and the guard objects that hold them, attempts that may fail.

OpenMP 5.2, 18.9; [thread.mutex] and [thread.lock] of the C++ standard.
"""

from __future__ import annotations

from typing import Literal

from pcwm_core.semantics import library
from pcwm_core.semantics.expressions import Expressions
from pcwm_core.semantics.facts import Attempt, Lock
from pcwm_core.semantics.integers import Poly
from pcwm_core.semantics.memory import Loc, MemoryObject, Pointer, Value
from pcwm_core.source.syntax import Call, Expr, InitList, Node, VarDecl

_TRIES = frozenset({"try_lock", "try_lock_shared", "try_lock_for", "try_lock_until"})


class Locking(Expressions):
    """Mixin: what takes a lock and what gives it back."""

    def lock_routine(self, name: str, expr: Call) -> Value:
        """``omp_set_lock(&l)``, ``pthread_mutex_trylock(&m)`` and the like."""
        if not expr.args:
            return None
        value = self.as_pointer(self.evaluate(expr.args[0]))
        loc = value.target if isinstance(value, Pointer) else None
        if loc is None:
            return None
        if name in library.UNSET_LOCK:
            self._give_back(loc)
            return None
        if name in library.TEST_LOCK:
            return self._try("lock", loc.obj.name, loc, expr, failed=int(name not in library.TEST_LOCK_TRUE))
        self._take(Lock("lock", loc.obj.name, loc, expr.place, reader=name in library.READER_LOCK))
        return None

    def mutex_method(self, name: str, loc: Loc, expr: Call) -> Value:
        """``m.lock()`` on a mutex, or on the guard object of one."""
        holder = loc.obj if loc.obj in self.guarded else None
        mutexes = self.guarded.get(loc.obj, (loc,))
        if name in _TRIES:
            return self._try("mutex", loc.obj.name, mutexes[0], expr, failed=0, holder=holder)
        for mutex in mutexes:
            if name.startswith("unlock"):
                self._give_back(mutex)
            elif name in ("lock", "lock_shared"):
                reader = name == "lock_shared" or self._is_reader(loc.obj)
                self._take(Lock("mutex", loc.obj.name, mutex, expr.place, reader=reader, holder=holder))
            elif name == "owns_lock":
                return self.values.get((loc.obj, ()))
        return None

    def lock_guard(self, decl: VarDecl) -> None:
        """``std::unique_lock<std::mutex> guard(m, std::defer_lock);``"""
        obj = self.new_object(decl)
        self.scope.names[decl.name] = Loc(obj)
        init = decl.init
        args: tuple[Expr, ...] = init.items if isinstance(init, InitList) else (init,) if init else ()
        tags = {arg.text.rpartition("::")[2] for arg in args}
        found = [self.locate(arg)[0] for arg in args if not arg.text.endswith("_lock")]
        mutexes = tuple(loc for loc in found if loc is not None)
        if not mutexes:
            return
        self.guarded[obj] = mutexes
        if "try_to_lock" in tags:
            self.values[obj, ()] = self._try("mutex", decl.name, mutexes[0], decl, failed=0, holder=obj)
        elif "defer_lock" not in tags:
            for mutex in mutexes:
                self._take(
                    Lock("mutex", decl.name, mutex, decl.place, reader=self._is_reader(obj), holder=obj)
                )

    def _try(
        self,
        kind: Literal["lock", "mutex"],
        name: str,
        loc: Loc,
        node: Node,
        *,
        failed: int,
        holder: MemoryObject | None = None,
    ) -> Poly:
        """An attempt: the lock is held where its result says so. ``failed``: the result when it is not."""
        self.threads_part()
        attempt = Attempt(failed)
        result = self.fresh(f"{name} taken", f"whether {name} could be taken is known only when it runs")
        result.observed = attempt
        earlier = next((lock for lock in self.locks if lock.attempt is not None and lock.loc == loc), None)
        self.locks = tuple(lock for lock in self.locks if lock is not earlier)
        self._take(Lock(kind, name, loc, node.place, attempt=attempt, holder=holder))
        return Poly.of(result)

    def _take(self, lock: Lock) -> None:
        self.locks = (*self.locks, lock)

    def _give_back(self, loc: Loc) -> None:
        held = [lock for lock in self.locks if lock.loc == loc]
        if not held:
            held = [lock for lock in self.locks if lock.loc is not None and lock.loc.obj is loc.obj]
        # A nest lock is given back once for each time that it was taken.
        self.locks = tuple(lock for lock in self.locks if not held or lock is not held[-1])

    def _is_reader(self, guard: MemoryObject) -> bool:
        return guard.type is not None and guard.type.base.rpartition("::")[2] == "shared_lock"
