"""Random directives with random clauses, drawn from the reader's own tables so that none is forgotten."""

from __future__ import annotations

from pcwm_core.source.openmp.clauses import CLAUSES, ClauseSpec
from pcwm_core.source.openmp.combined import allowed_clauses, next_words
from tests.fuzz.expressions import Expressions
from tests.fuzz.scope import Dice, Scope

FREQUENT_CLAUSES = frozenset(
    {
        *(
            "private",
            "firstprivate",
            "lastprivate",
            "shared",
            "reduction",
            "default",
            "schedule",
            "collapse",
            "nowait",
        ),
        *(
            "depend",
            "map",
            "num_threads",
            "if",
            "ordered",
            "linear",
            "copyprivate",
            "copyin",
            "safelen",
            "simdlen",
        ),
    }
)
_REDUCTIONS = ("+", "*", "-", "&", "|", "^", "&&", "||", "max", "min", "merge_records")
_SECTIONS = ("[0:n]", "[i]", "[:]", "[0:N:2]", "[1:]", "")
_ITERATOR = "iterator(int it = 0:n)"
_SELECTORS = (
    "device={kind(gpu)}",
    "user={condition(n > 10)}",
    "implementation={vendor(llvm)}",
    "construct={parallel}",
)


class Directives:
    """Writes directives: the words after ``#pragma omp``."""

    def __init__(self, dice: Dice, expressions: Expressions) -> None:
        self.dice = dice
        self.expressions = expressions

    def extended(self, leaf: str) -> tuple[str, ...]:
        """A directive that begins with ``leaf``, at times joined with others to a combined construct."""
        leaves: tuple[str, ...] = (leaf,)
        while self.dice.chance(0.6) and (more := sorted(next_words(leaves))):
            leaves = (*leaves, self.dice.pick(more))
        return leaves

    def spelled(self, leaves: tuple[str, ...], scope: Scope, arguments: str = "", clauses: str = "") -> str:
        """The directive with its clauses. ``clauses`` are those that it must have."""
        chosen = [clauses] if clauses else []
        chosen += [self.clause(name, scope) for name in self._chosen(leaves) if name not in clauses]
        separator = ", " if self.dice.chance(0.1) else " "
        return " ".join([" ".join(leaves) + arguments, separator.join(chosen)]).rstrip()

    def _chosen(self, leaves: tuple[str, ...]) -> list[str]:
        """From none to four of the clauses that the directive allows, rarely one that it does not."""
        allowed = sorted(allowed_clauses(leaves))
        frequent = [name for name in allowed if name in FREQUENT_CLAUSES]
        names = self.dice.some(frequent, 4) if self.dice.chance(0.75) else []
        if self.dice.chance(0.15):
            names += self.dice.some(allowed, 2)
        if self.dice.chance(0.02):
            names.append(self.dice.pick(sorted(CLAUSES)))
        return list(dict.fromkeys(names))

    def clause(self, name: str, scope: Scope) -> str:
        """One clause with arguments of the form that the specification gives it."""
        dice, spec = self.dice, CLAUSES[name]
        match spec.form:
            case "flag":
                return f"{name}({self.expressions.condition(scope, 1)})" if dice.chance(0.05) else name
            case "keyword":
                keyword = dice.pick(spec.keywords)
                if spec.modifiers and dice.chance(0.3):
                    keyword += f": {dice.pick(spec.modifiers)}"
                return name if spec.optional and dice.chance(0.4) else f"{name}({keyword})"
            case "expression":
                return f"{name}({self.expressions.value(scope, 1)})"
            case "expressions":
                return self._numbers(spec, scope)
            case "list":
                return self._list(spec, scope)
            case "post-modified":
                tail = dice.pick(("", "", f": {self.expressions.leaf(scope)}", ": step(2)", ": val, step(n)"))
                return f"{name}({self._names(scope)}{tail})"
            case "schedule":
                kind = dice.pick(spec.keywords)
                chunk = dice.pick(("", "", ", 1", ", 4", f", {self.expressions.leaf(scope)}"))
                return f"{name}({dice.pick(('', '', 'monotonic: ', 'nonmonotonic: '))}{kind}{chunk})"
            case "selectors":
                variant = dice.pick((": parallel for", ": simd", ":", ""))
                return f"{name}({dice.pick(_SELECTORS)}{variant if name == 'when' else ''})"
            case "directive":
                return (
                    f"{name}({dice.pick(('parallel', 'single nowait', '', 'parallel for reduction(+: s)'))})"
                )
            case "allocators":
                return f"{name}({dice.pick(('omp_default_mem_alloc', 'a1(t1)', 'traits(t1): a1'))})"
            case "names":
                return f"{name}({dice.pick(('parallel', 'taskgroup, barrier', 'nothing'))})"

    def _numbers(self, spec: ClauseSpec, scope: Scope) -> str:
        dice = self.dice
        match spec.name:
            case "collapse":
                return f"collapse({dice.number(1, 3)})"
            case "ordered":
                return dice.pick(("ordered", "ordered", "ordered(1)", "ordered(2)"))
            case "if":
                modifier = dice.pick(("", "", "parallel: ", "task: ", "simd: "))
                return f"if({modifier}{self.expressions.condition(scope, 1)})"
            case "message":
                return 'message("stop)")'
        if spec.optional and dice.chance(0.5):
            return spec.name
        count = 1 if spec.one else dice.number(1, 3)
        prefix = f"{dice.pick(spec.modifiers)}: " if spec.modifiers and dice.chance(0.3) else ""
        return f"{spec.name}({prefix}{', '.join(self.expressions.leaf(scope) for _ in range(count))})"

    def _list(self, spec: ClauseSpec, scope: Scope) -> str:
        dice = self.dice
        match spec.name:
            case "reduction" | "task_reduction" | "in_reduction" | "induction":
                modifier = dice.pick(("", "", "", "task, ", "inscan, ", "default, "))
                return f"{spec.name}({modifier}{dice.pick(_REDUCTIONS)}: {self._names(scope, sections=True)})"
            case "depend" | "affinity":
                return self._depend(spec.name, scope)
            case "doacross":
                offset = dice.pick(
                    ("source:", "sink: i - 1", "sink: omp_cur_iteration - 1", "sink: i - 1, j + 1")
                )
                return f"doacross({offset})"
            case "map" | "to" | "from":
                kind = f"{dice.pick(spec.keywords)}: " if spec.keywords and dice.chance(0.8) else ""
                always = dice.pick(("", "", "", "always, ", "present, ")) if kind else ""
                return f"{spec.name}({always}{kind}{self._names(scope, sections=True)})"
            case "lastprivate":
                return f"lastprivate({dice.pick(('', '', '', 'conditional: '))}{self._names(scope)})"
            case "allocate":
                return f"allocate({dice.pick(('', 'omp_high_bw_mem_alloc: ', 'align(16): '))}{self._names(scope)})"
        if spec.optional and dice.chance(0.5):
            return spec.name
        return f"{spec.name}({self._names(scope)})"

    def _depend(self, name: str, scope: Scope) -> str:
        dice = self.dice
        if name == "affinity":
            return f"affinity({self._names(scope, sections=True)})"
        kind = dice.pick(
            ("in", "out", "inout", "inout", "mutexinoutset", "inoutset", "depobj", "source", "sink")
        )
        if kind in ("source", "sink"):
            return "depend(source)" if kind == "source" else "depend(sink: i - 1)"
        iterator = f"{_ITERATOR}, " if dice.chance(0.1) else ""
        items = [self.expressions.place(scope, 1) for _ in range(dice.number(1, 2))]
        if dice.chance(0.3):
            items = [self._names(scope, sections=True)]
        return f"depend({iterator}{kind}: {', '.join(items)})"

    def _names(self, scope: Scope, sections: bool = False) -> str:
        """Variables for a list; with array sections where the clause takes them."""
        dice = self.dice
        known = [variable.name for variable in scope.variables] + scope.indices
        names = dice.some(known[-12:], 3) or [
            "missing" if dice.chance(0.1) or not known else dice.recent(known)
        ]
        if sections:
            names = [name + (dice.pick(_SECTIONS) if dice.chance(0.4) else "") for name in names]
        return ", ".join(names)
