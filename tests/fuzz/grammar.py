"""Random OpenMP programs: the same seed and size give the same program.

They parse, nearly always; they need not compile or make sense. What matters is that every construct meets every other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from pcwm_core.source.openmp.directives import DIRECTIVES
from tests.fuzz.directives import Directives
from tests.fuzz.expressions import Expressions
from tests.fuzz.scope import Dice, Function, Scope, Shape, Variable

Lines = list[str]

MAX_NESTING = 5
_LOOPS = [
    "for",
    "for",
    "for",
    "simd",
    "taskloop",
    "loop",
    "distribute",
    "tile",
    "unroll",
    "interchange",
    "reverse",
]
_BLOCKS = [
    "parallel",
    "single",
    "masked",
    "master",
    "task",
    "task",
    "taskgroup",
    "critical",
    "scope",
    "ordered",
    "teams",
    "target",
    "assume",
    "dispatch",
    "metadirective",
    "taskgraph",
]
_ALONE = (
    *(
        "barrier",
        "barrier",
        "taskwait",
        "taskwait",
        "taskyield",
        "flush",
        "cancel",
        "cancellation point",
        "error",
    ),
    *(
        "target update",
        "target enter data",
        "target exit data",
        "depobj",
        "interop",
        "nothing",
        "scan",
        "ordered",
    ),
)
_USER_REDUCTION = "merge_records: record_t: omp_out.x += omp_in.x"
_PREAMBLE = """\
#include <omp.h>
#include <stdlib.h>
#include <math.h>
#define N 64
#define M (N / 2)
#define SQ(v) ((v) * (v))
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define AT(p, i) p[(i) * N + 1]
#define CELL(r, c) ggrid[r][(c) + 1]
#define TOTAL g_total
#define EACH(i, n) for (int i = 0; i < (n); i++)
#define PFOR _Pragma("omp parallel for")
#define ADD(target, amount) do { target += (amount); } while (0)
"""
_GLOBALS = (
    Variable("g_total", "double", "scalar", scope="global"),
    Variable("g_count", "int", "scalar", scope="global"),
    Variable("g_tls", "int", "scalar", scope="global"),
    Variable("gp", "double", "pointer", scope="global"),
    Variable("gidx", "int", "array", 1, ("N",), scope="global"),
    Variable("ggrid", "double", "array", 2, ("N", "M"), scope="global"),
    Variable("gcube", "float", "array", 3, ("4", "N", "8"), scope="global"),
    Variable("g_record", "record_t", "record", scope="global"),
    Variable("g_lock", "omp_lock_t", "lock", scope="global"),
)


@dataclass(frozen=True)
class Program:
    """A generated program and where it came from."""

    seed: int
    cpp: bool
    text: str

    @property
    def name(self) -> str:
        return f"generated-{self.seed}.{'cpp' if self.cpp else 'c'}"


def generate(seed: int, size: int | None = None) -> Program:
    """A program of about ``size`` statements; without a size it is small mostly, and large at times."""
    dice = Dice(seed)
    statements = size if size is not None else min(200, 4 + int(dice.random.expovariate(1 / 22)))
    cpp = dice.chance(0.5)
    return Program(seed, cpp, _Writer(dice, cpp, statements).program())


class _Writer:
    """Writes one program, top down; ``left`` statements are still to be spent."""

    def __init__(self, dice: Dice, cpp: bool, statements: int) -> None:
        self.dice = dice
        self.cpp = cpp
        self.left = statements
        self.expressions = Expressions(dice, cpp)
        self.directives = Directives(dice, self.expressions)
        self.numbers = count()
        self.nesting = 0
        self.labels: list[str] = []

    def fresh(self, stem: str) -> str:
        """A new name; at times an old one, which shadows."""
        number = next(self.numbers)
        return f"{stem}{number % 3 if self.dice.chance(0.3) else number}"

    # ------------------------------------------------------------ the file

    def program(self) -> str:
        lines = _PREAMBLE.splitlines()
        if self.cpp:
            lines += ["#include <vector>", "#include <map>", "#include <algorithm>", "#include <atomic>"]
        lines += self._records() + self._globals()
        scope = Scope([v for v in _GLOBALS if self.dice.chance(0.6)] or list(_GLOBALS[:2]))
        functions = [
            self._signature(number) for number in range(1 + self.left // 25 + self.dice.number(0, 2))
        ]
        scope.functions = functions
        share = self.left // len(functions) + 1
        total = self.left
        for number, function in enumerate(functions):
            self.left = min(share, total - number * share) + 2
            lines += ["", *self._function(function, scope.inner())]
        if self.cpp and self.dice.chance(0.5):
            self.left = share
            lines += ["", *self._class(scope.inner())]
        return "\n".join(lines) + "\n"

    def _records(self) -> Lines:
        return [
            "typedef struct record { double x, y; int count; double w[8]; struct record *next; } record_t;",
            f"#pragma omp declare reduction({_USER_REDUCTION}) initializer(omp_priv = omp_orig)",
        ]

    def _globals(self) -> Lines:
        lines = [f"static {_declaration(variable)};" for variable in _GLOBALS]
        lines.append("extern double f_unknown(double);")
        if self.dice.chance(0.5):
            lines.append("#pragma omp threadprivate(g_tls)")
        if self.dice.chance(0.1):
            lines.append("#pragma omp declare target(g_total)")
        if self.dice.chance(0.1):
            lines.append("#pragma omp requires atomic_default_mem_order(seq_cst)")
        return lines

    def _signature(self, number: int) -> Function:
        shapes: list[Shape] = ["scalar", "pointer", "array", "record pointer"]
        if self.cpp:
            shapes += ["vector", "matrix", "callable"]
        params = [Variable("n", "int", "scalar")]
        for position in range(self.dice.number(0, 4)):
            shape = self.dice.pick(shapes)
            params.append(self._variable(f"p{position}", shape))
        return Function(f"f{number}", tuple(params), self.dice.pick(("void", "int", "double")))

    def _function(self, function: Function, scope: Scope) -> Lines:
        scope.variables += function.params
        self.labels = []
        head = f"{function.result} {function.name}({', '.join(self._param(p) for p in function.params)})"
        if self.dice.chance(0.15):
            head = f"static {head}"
        if self.cpp and self.dice.chance(0.1):
            head = f"template <typename T>\n{head}"
        if self.dice.chance(0.05):
            head = f"#pragma omp declare simd\n{head}"
        body = self._statements(scope)
        if function.result != "void":
            body.append(f"return {self.expressions.value(scope, 2)};")
        body += [f"{label}: ;" for label in dict.fromkeys(self.labels)]
        return [head, "{", *_indent(body), "}"]

    def _param(self, param: Variable) -> str:
        match param.shape:
            case "pointer":
                return f"{param.base} *{self.dice.pick(('', '', 'restrict ', 'const '))}{param.name}"
            case "record pointer":
                return f"record_t *{param.name}"
            case "vector" | "matrix":
                return f"{_type(param)} {self.dice.pick(('&', '&', '', '*'))}{param.name}"
            case "scalar" if self.cpp and self.dice.chance(0.3):
                return f"{param.base} &{param.name}"
            case "callable":
                return f"auto {param.name}"
            case _:
                return _declaration(param)

    def _class(self, scope: Scope) -> Lines:
        fields = [
            self._variable(f"{shape.split()[0]}_", shape)
            for shape in ("scalar", "pointer", "array", "vector")
        ]
        scope.variables += fields
        scope.variables += [Variable("this->scalar_", "int", "scalar")]
        lines = [f"class Solver{self.dice.pick(('', ' : public Base'))} {{", "public:"]
        for number in range(self.dice.number(1, 3)):
            self.labels = []
            body = self._statements(scope.inner())
            lines += _indent([f"void method{number}(int n) {{", *_indent(body), "}"])
        lines += ["private:", *_indent([f"{_declaration(v)};" for v in fields]), "};"]
        return lines

    # ------------------------------------------------------------ declarations

    def _variable(self, name: str, shape: Shape) -> Variable:
        dice = self.dice
        base = dice.pick(("int", "double", "int", "double", "long", "float", "unsigned", "char", "size_t"))
        if shape in ("record", "record pointer"):
            base = "record_t"
        if shape == "lock":
            base = dice.pick(("omp_lock_t", "omp_nest_lock_t"))
        rank = dice.weighted({1: 6, 2: 2, 3: 1}) if shape == "array" else 0
        extents = tuple(dice.pick(("N", "M", "100", "8", "n", "n + 1")) for _ in range(rank))
        return Variable(name, base, shape, rank, extents)

    def _declare(self, scope: Scope) -> Lines:
        dice = self.dice
        shapes: dict[Shape, float] = {
            "scalar": 8,
            "pointer": 3,
            "array": 3,
            "record": 1,
            "record pointer": 1,
            "lock": 0.5,
        }
        if self.cpp:
            shapes |= {"vector": 2, "matrix": 0.7, "callable": 1}
        shape = dice.weighted(shapes)
        variable = self._variable(self.fresh(shape[0]), shape)
        text = _declaration(variable)
        if shape == "scalar":
            if dice.chance(0.08):
                text = f"static {text}"
            if dice.chance(0.8):
                text += f" = {self.expressions.value(scope, 2)}"
            if self.cpp and dice.chance(0.1):
                text = f"{variable.base} &{variable.name} = {self.expressions.place(scope, 1)}"
            if dice.chance(0.1):
                text += f", {self.fresh('s')} = 0"
        elif shape in ("pointer", "record pointer"):
            text += f" = {self._pointer_value(variable, scope)}"
        elif shape == "callable":
            text = self._lambda(variable.name, scope)
        elif shape == "record" and dice.chance(0.5):
            text += dice.pick((" = {0}", " = {.x = 1}", " = g_record"))
        elif shape in ("vector", "array") and dice.chance(0.3):
            text += "(n)" if shape == "vector" else " = {0}"
        scope.variables.append(variable)
        return [f"{text};"]

    def _pointer_value(self, variable: Variable, scope: Scope) -> str:
        dice = self.dice
        if dice.chance(0.25):
            return f"({variable.base} *)malloc(n * sizeof({variable.base}))"
        if self.cpp and dice.chance(0.15):
            return f"new {variable.base}[{self.expressions.leaf(scope)}]"
        if dice.chance(0.2):
            return dice.pick(("NULL", "gp", "gp + 1", "ggrid[0]"))
        if dice.chance(0.1) and (pointers := scope.of("pointer")):
            return f"{self.expressions.condition(scope, 1)} ? {dice.pick(pointers).name} : gp"
        return self.expressions.argument(variable, scope)

    def _lambda(self, name: str, scope: Scope) -> str:
        inner = scope.inner()
        inner.variables.append(Variable("q", "int", "scalar"))
        capture = self.dice.pick(("[&]", "[=]", "[&]", "[=]", "[this]", "[]"))
        if self.dice.chance(0.3) and self.nesting < MAX_NESTING:
            body = (
                " ".join(self._statements(inner, 2))
                if self.dice.chance(0.3)
                else self.expressions.assignment(inner)
            )
            if "#" not in body and "//" not in body:
                return f"auto {name} = {capture}(int q) {{ {body}; return q; }}"
        return f"auto {name} = {capture}(int q) {{ return {self.expressions.value(inner, 2)}; }}"

    # ------------------------------------------------------------ statements

    def _statements(self, scope: Scope, most: int = 8) -> Lines:
        """The statements of a block, at least one."""
        lines: Lines = []
        for _ in range(self.dice.number(1, most)):
            lines += self._statement(scope)
            if self.left <= 0:
                break
        return lines

    def _statement(self, scope: Scope) -> Lines:
        self.left -= 1
        if self.nesting >= MAX_NESTING or self.left <= 0:
            return [f"{self.expressions.assignment(scope)};"]
        kinds: dict[Callable[[Scope], Lines], float] = {
            self._assignment: 8,
            self._declare: 5,
            self._block_construct: 5,
            self._loop_construct: 5,
            self._loop: 3,
            self._alone: 1.5,
            self._atomic: 1.5,
            self._sections: 0.8,
            self._if: 2,
            self._call: 1.5,
            self._locked: 0.8,
            self._switch: 0.3,
            self._jump: 0.4,
            self._macro: 0.4,
            self._library: 1,
            self._odd: 0.3,
            self._assume: 1,
        }
        return self.dice.weighted(kinds)(scope)

    def _nested(self, scope: Scope, most: int = 5) -> Lines:
        """A block in braces, or one statement without."""
        self.nesting += 1
        inner = scope.inner()
        try:
            if self.dice.chance(0.25):
                return _indent(self._one(inner))
            return ["{", *_indent(self._statements(inner, most)), "}"]
        finally:
            self.nesting -= 1

    def _one(self, scope: Scope) -> Lines:
        """One statement that is no declaration."""
        return self.dice.pick(
            (self._assignment, self._assignment, self._loop, self._block_construct, self._if)
        )(scope)

    def _assignment(self, scope: Scope) -> Lines:
        if self.dice.chance(0.2):
            return [f"{self.expressions.step(scope)};"]
        return [f"{self.expressions.assignment(scope)};"]

    def _call(self, scope: Scope) -> Lines:
        return [f"{self.expressions.call(scope)};"]

    def _if(self, scope: Scope) -> Lines:
        lines = [f"if ({self.expressions.condition(scope)})", *self._nested(scope, 3)]
        if self.dice.chance(0.35):
            lines += ["else", *self._nested(scope, 3)]
        return lines

    def _switch(self, scope: Scope) -> Lines:
        lines = [f"switch ({self.expressions.value(scope, 1)}) {{"]
        self.nesting += 1
        for number in range(self.dice.number(1, 3)):
            lines += [
                f"case {number}:",
                *_indent(self._statements(scope.inner(), 2)),
                "break;" * self.dice.number(0, 1),
            ]
        self.nesting -= 1
        return [*lines, "default:", *_indent(self._assignment(scope)), "}"]

    def _jump(self, scope: Scope) -> Lines:
        dice = self.dice
        match dice.pick(("break", "continue", "goto", "return", "backward")):
            case "goto":
                self.labels.append(dice.pick(("done", "out", "fail")))
                return [f"if ({self.expressions.condition(scope, 1)}) goto {self.labels[-1]};"]
            case "backward":
                label = self.fresh("again")
                jump = f"if ({self.expressions.condition(scope, 1)}) goto {label};"
                return [f"{label}:", *self._assignment(scope), jump]
            case "return":
                return [f"if ({self.expressions.condition(scope, 1)}) return;"]
            case word:
                return [f"if ({self.expressions.condition(scope, 1)}) {word};"]

    def _macro(self, scope: Scope) -> Lines:
        dice = self.dice
        if dice.chance(0.5):
            return [f"ADD({self.expressions.place(scope, 1)}, {self.expressions.value(scope, 1)});"]
        inner = scope.inner()
        inner.indices.append("i")
        pragma = dice.pick((["PFOR"], ["#pragma omp parallel for"], []))
        return [*pragma, f"EACH(i, {self.expressions.leaf(scope)})", *self._nested(inner, 2)]

    def _library(self, scope: Scope) -> Lines:
        """Calls that touch memory through their arguments."""
        dice, place = self.dice, self.expressions.place(scope, 1)
        pointer = dice.pick([v.name for v in scope.of("pointer", "array")] or ["gp"])
        options = [
            f"memset({pointer}, 0, n * sizeof(*{pointer}));",
            f"memcpy({pointer}, gp + {self.expressions.leaf(scope)}, N);",
            f'printf("%d\\n", {place});',
            f"free({pointer});",
            f"{pointer} = realloc({pointer}, n);",
            f"qsort({pointer}, n, 8, compare);",
            f'scanf("%d", &{place});',
        ]
        vectors = [v.name for v in scope.of("vector")]
        if vectors:
            vector = dice.pick(vectors)
            options += [
                f"{vector}.push_back({self.expressions.value(scope, 1)});",
                f"{vector}.resize(n);",
                f"std::sort({vector}.begin(), {vector}.end());",
                f"for (auto &v : {vector}) v += {self.expressions.leaf(scope)};",
                f"std::for_each({vector}.begin(), {vector}.end(), [&](double &v) {{ v *= 2; g_total += v; }});",
            ]
        return [dice.pick(options)]

    def _assume(self, scope: Scope) -> Lines:
        """A comment that states facts, above whatever comes next; now and then one that is wrong."""
        dice = self.dice

        def name() -> str:
            return dice.pick(scope.variables).name

        facts = [
            dice.pick(
                (
                    f"{name()} {dice.pick(('>=', '<', '==', '!='))} {dice.number(0, 9)}",
                    f"{name()} % 4 == {name()}",
                    f"{dice.pick(('', '!'))}{dice.pick(('injective', 'monotone', 'disjoint'))}({name()})",
                    f"{dice.pick(('noalias', 'alias'))}({name()}, {name()})",
                    f"{dice.pick(('', '!'))}{dice.pick(('pure', 'threadsafe'))}({dice.pick(('f0', 'f1', 'rand'))})",
                    f"{dice.pick(('private', 'shared', 'injectiv'))}({dice.pick(('unknown', name()))})",
                )
            )
            for _ in range(dice.number(1, 3))
        ]
        text = f"pcwm: assume {', '.join(facts)}"
        blank = [""] if dice.chance(0.3) else []
        return [dice.pick((f"// {text}", f"/* {text} */")), *blank, *self._one(scope)]

    def _odd(self, scope: Scope) -> Lines:
        """Statements that are rare, and those that are not quite C."""
        return [
            self.dice.pick(
                (
                    ";",
                    "{ }",
                    "// a comment with { and #pragma omp parallel",
                    '/* } */ char *str = "{ // ";',
                    "#ifdef _OPENMP\ng_count = omp_get_wtime();\n#else\ng_count = 0;\n#endif",
                    'asm volatile("" ::: "memory");',
                    "typedef double local_t; local_t lt = 1;",
                    "struct { int a, b; } anon; anon.a = anon.b = 1;",
                    "try { g_count++; } catch (...) { throw; }"
                    if self.cpp
                    else "register int reg = 3; reg++;",
                    "auto [first, second] = pairs[0]; first++;" if self.cpp else "int (*fp)(int) = 0; fp(3);",
                    f"int vla[{self.expressions.leaf(scope)}]; vla[0]++;",
                    f"#pragma omp {self.dice.pick(sorted(DIRECTIVES))}",
                )
            )
        ]

    # ------------------------------------------------------------ loops

    def _loop(self, scope: Scope) -> Lines:
        dice = self.dice
        inner = scope.inner()
        match dice.weighted(
            {"for": 6, "while": 1, "do": 0.7, "range": 0.6, "list": 0.4, "two counters": 0.3}
        ):
            case "while":
                return [f"while ({self.expressions.condition(scope)})", *self._nested(inner)]
            case "do":
                return [
                    "do {",
                    *_indent(self._statements(inner, 3)),
                    f"}} while ({self.expressions.condition(scope)});",
                ]
            case "range" if self.cpp and (vectors := scope.of("vector", "array")):
                inner.variables.append(Variable("item", "double", "scalar"))
                return [
                    f"for (auto {dice.pick(('', '&'))}item : {dice.pick(vectors).name})",
                    *self._nested(inner),
                ]
            case "list":
                inner.variables.append(Variable("node", "record_t", "record pointer"))
                return ["for (record_t *node = &g_record; node; node = node->next)", *self._nested(inner)]
            case "two counters":
                inner.indices += ["u", "v"]
                return [
                    f"for (int u = 0, v = {self.expressions.leaf(scope)}; u < v; u++, v--)",
                    *self._nested(inner),
                ]
            case _:
                return self._for(scope)

    def _for(self, scope: Scope) -> Lines:
        head, inner = self._for_head(scope)
        return [head, *self._nested(inner)]

    def _for_head(self, scope: Scope) -> tuple[str, Scope]:
        """The head of a loop, mostly in canonical form, and the scope of its body."""
        dice = self.dice
        inner = scope.inner()
        index = dice.pick(("i", "j", "k", "l", self.fresh("i")))
        declared = f"int {index}" if dice.chance(0.8) else index
        low = dice.pick(("0", "0", "1", self.expressions.leaf(scope)))
        high = dice.pick(("n", "N", "N - 1", "100", f"{self.expressions.leaf(scope)} + 1"))
        if dice.chance(0.05):
            high = self.expressions.value(scope, 2)
        head = dice.weighted(
            {
                f"for ({declared} = {low}; {index} < {high}; {index}++)": 8,
                f"for ({declared} = {low}; {index} <= {high}; {index} += {dice.number(1, 4)})": 2,
                f"for ({declared} = {high} - 1; {index} >= {low}; --{index})": 1.5,
                f"for ({declared} = {low}; {index} != {high}; {index} = {index} + 1)": 0.5,
                f"for ({declared} = {low}; {index} < {high}; {index} *= 2)": 0.3,
                f"for ({declared} = {low}; {index} < {high}; {index} += {self.expressions.leaf(scope)})": 0.7,
                f"for ({declared} = {low}; {self.expressions.condition(scope, 1)};)": 0.2,
                "for (;;)": 0.05,
            }
        )
        inner.indices.append(index)
        return head, inner

    def _loop_construct(self, scope: Scope) -> Lines:
        """A loop-associated directive with a nest that is deep enough, as a rule, for its collapse clause."""
        dice = self.dice
        leaves = self._loop_directive()
        pragma = self.directives.spelled(leaves, scope)
        if "ordered" in pragma and dice.chance(0.7):
            return self._pragma(pragma, self._ordered_nest(scope))
        heads: Lines = []
        for _ in range(dice.weighted({1: 6, 2: 3, 3: 1})):
            head, scope = self._for_head(scope)
            heads.append(head)
        return self._pragma(pragma, [*heads, *self._nested(scope)])

    def _loop_directive(self) -> tuple[str, ...]:
        dice = self.dice
        if dice.chance(0.5):
            return dice.pick(
                (("parallel", "for"), ("parallel", "for", "simd"), ("for", "simd"), ("parallel", "loop"))
            )
        if dice.chance(0.2):
            outer: tuple[str, ...] = dice.pick((("target",), ("teams",), ("parallel",), ("distribute",)))
            for wanted in ("teams", "distribute", "parallel", "for", "simd"):
                if wanted not in outer and dice.chance(0.8):
                    outer = (*outer, wanted)
            return outer
        return self.directives.extended(dice.pick(_LOOPS))

    def _ordered_nest(self, scope: Scope) -> Lines:
        head, inner = self._for_head(scope)
        clause = self.dice.pick(
            ("", "", " threads", " doacross(sink: i - 1)", " depend(sink: i - 1)", " simd")
        )
        self.nesting += 1
        lines = [head, "{", *_indent(self._statements(inner, 2)), f"#pragma omp ordered{clause}"]
        lines += ["{", *_indent(self._statements(inner.inner(), 2)), "}"]
        if "sink" in clause:
            lines.append("#pragma omp ordered doacross(source:)")
        self.nesting -= 1
        return [*lines, "}"]

    # ------------------------------------------------------------ directives

    def _pragma(self, directive: str, rest: Lines) -> Lines:
        """The directive as a pragma, in one of the ways there are to write one."""
        dice = self.dice
        if dice.chance(0.04) and '"' not in directive:
            return [f'_Pragma("omp {directive}")', *rest]
        if dice.chance(0.03) and self.cpp:
            return [f"[[omp::directive({directive})]]", *rest]
        if dice.chance(0.06) and " " in directive:
            directive = directive.replace(" ", " \\\n    ", 1)
        return [f"#pragma omp {directive}", *rest]

    def _block_construct(self, scope: Scope) -> Lines:
        dice = self.dice
        leaf = dice.pick(_BLOCKS) if dice.chance(0.95) else "target data"
        leaves = self.directives.extended(leaf) if dice.chance(0.2) else (leaf,)
        arguments = ""
        if leaf == "critical" and dice.chance(0.5):
            arguments = f"({dice.pick(('one', 'two'))})"
        if DIRECTIVES[leaves[-1]].association == "loop nest":
            return self._pragma(self.directives.spelled(leaves, scope, arguments), self._for(scope))
        if leaves[-1] == "sections":
            return self._sections(scope)
        required = sorted(DIRECTIVES[leaf].required)
        clauses = self.directives.clause(required[0], scope) if required else ""
        return self._pragma(self.directives.spelled(leaves, scope, arguments, clauses), self._nested(scope))

    def _sections(self, scope: Scope) -> Lines:
        leaves = ("parallel", "sections") if self.dice.chance(0.5) else ("sections",)
        lines = ["{"]
        for number in range(self.dice.number(1, 3)):
            lines += ["    #pragma omp section"] * (number > 0 or self.dice.chance(0.6))
            lines += _indent(self._nested(scope, 3))
        return self._pragma(self.directives.spelled(leaves, scope), [*lines, "}"])

    def _alone(self, scope: Scope) -> Lines:
        name = self.dice.pick(_ALONE)
        spec = DIRECTIVES[name]
        required = sorted(spec.required)
        clauses = self.directives.clause(self.dice.pick(required), scope) if required else ""
        arguments = ""
        if name == "flush" and self.dice.chance(0.3):
            arguments = "(g_count)"
        if name == "ordered":
            clauses = "doacross(source:)"
        return self._pragma(self.directives.spelled((name,), scope, arguments, clauses), [])

    def _atomic(self, scope: Scope) -> Lines:
        dice = self.dice
        place, other = self.expressions.place(scope, 1), self.expressions.place(scope, 1)
        value = self.expressions.value(scope, 1)
        kind, statement = dice.pick(
            (
                ("", f"{place} += {value};"),
                ("", f"{place}++;"),
                ("update", f"{place} = {place} * {value};"),
                ("read", f"{other} = {place};"),
                ("write", f"{place} = {value};"),
                ("capture", f"{other} = {place}++;"),
                ("capture", f"{{ {other} = {place}; {place} += {value}; }}"),
                ("compare", f"if ({place} < {other}) {{ {place} = {other}; }}"),
                ("compare capture", f"{{ {other} = {place}; if ({place} == {value}) {place} = 0; }}"),
                ("", f"{self.expressions.call(scope)};"),
            )
        )
        order = dice.pick(("", "", "", "seq_cst", "acquire", "release", "relaxed", "hint(1)"))
        return self._pragma(f"atomic {kind} {order}".strip(), [statement])

    def _locked(self, scope: Scope) -> Lines:
        dice = self.dice
        locks = [variable.name for variable in scope.of("lock")] or ["g_lock"]
        lock, other = dice.pick(locks), dice.pick(locks)
        nest = dice.pick(("", "", "", "nest_"))
        lines = [f"omp_set_{nest}lock(&{lock});", *self._statements(scope.inner(), 2)]
        if dice.chance(0.15):
            lines = [f"if (omp_test_{nest}lock(&{lock})) {{", *lines[1:]]
            return [*lines, f"omp_unset_{nest}lock(&{lock});", "}"]
        if dice.chance(0.1):
            return [f"omp_init_lock(&{lock});", *lines]
        return [*lines, f"omp_unset_{nest}lock(&{other});"]


def _declaration(variable: Variable) -> str:
    match variable.shape:
        case "pointer" | "record pointer":
            return f"{variable.base} *{variable.name}"
        case "array":
            return f"{variable.base} {variable.name}{''.join(f'[{extent}]' for extent in variable.extents)}"
        case "callable":
            return f"auto {variable.name} = [](int q) {{ return q; }}"
        case _:
            return f"{_type(variable)} {variable.name}"


def _type(variable: Variable) -> str:
    match variable.shape:
        case "vector":
            return f"std::vector<{variable.base}>"
        case "matrix":
            return f"std::vector<std::vector<{variable.base}>>"
        case _:
            return variable.base


def _indent(lines: Lines) -> Lines:
    return [line if line.startswith("#") else f"    {line}" for line in lines]
