"""Random expressions over the names in scope: mostly what people write, at times what only a compiler would accept."""

from __future__ import annotations

from tests.fuzz.scope import Dice, Scope, Variable

FIELDS = ("x", "y", "count")
ARRAY_FIELDS = ("w",)
LINK_FIELDS = ("next",)

_LITERALS = (
    "0",
    "1",
    "2",
    "3",
    "10",
    "N",
    "0.5",
    "1e-3",
    "2.0f",
    "'c'",
    "0x1F",
    "100L",
    "7u",
    "-1",
    "2147483648",
)
_RUNTIME = ("omp_get_thread_num()", "omp_get_num_threads()", "omp_get_max_threads()", "omp_in_parallel()")
_MATHS = ("sqrt", "fabs", "abs", "rand_r", "exp", "f_unknown")
_ARITHMETIC = ("+", "-", "*", "/", "%", "+", "-", "*", "<<", ">>", "&", "|", "^")
_COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")
_UPDATES = ("+=", "-=", "*=", "/=", "|=", "&=", "^=", "<<=", "%=", "=")


class Expressions:
    """Writes expressions. ``depth`` bounds their nesting."""

    def __init__(self, dice: Dice, cpp: bool) -> None:
        self.dice = dice
        self.cpp = cpp

    # ------------------------------------------------------------ values

    def value(self, scope: Scope, depth: int = 3) -> str:
        """Anything with a number for a value."""
        dice = self.dice
        if depth <= 0 or dice.chance(0.25):
            return self.leaf(scope)
        match dice.weighted(
            {"arithmetic": 6, "place": 5, "call": 1.5, "ternary": 0.7, "cast": 0.8, "unary": 0.7, "comma": 0.2,
             "assignment": 0.3, "step": 0.4, "logic": 0.4, "macro": 0.7, "sizeof": 0.2, "runtime": 0.3, "lambda": 0.1}
        ):  # fmt: skip
            case "arithmetic":
                left, right = self.value(scope, depth - 1), self.value(scope, depth - 1)
                text = f"{left} {dice.pick(_ARITHMETIC)} {right}"
                return f"({text})" if dice.chance(0.5) else text
            case "place":
                return self.place(scope, depth - 1)
            case "call":
                return self.call(scope, depth - 1)
            case "ternary":
                return (
                    f"({self.condition(scope, depth - 1)} ? {self.value(scope, depth - 1)}"
                    f" : {self.value(scope, depth - 1)})"
                )
            case "cast":
                inner = self.value(scope, depth - 1)
                if self.cpp and dice.chance(0.5):
                    return f"static_cast<{dice.pick(('int', 'double', 'long', 'size_t'))}>({inner})"
                return f"({dice.pick(('int', 'double', 'unsigned', 'long long'))})({inner})"
            case "unary":
                return f"{dice.pick(('-', '!', '~', '+'))}({self.value(scope, depth - 1)})"
            case "comma":
                return f"({self.value(scope, depth - 1)}, {self.value(scope, depth - 1)})"
            case "assignment":
                return f"({self.place(scope, depth - 1)} = {self.value(scope, depth - 1)})"
            case "step":
                return self.step(scope, depth - 1)
            case "logic":
                return f"({self.condition(scope, depth - 1)})"
            case "macro":
                return dice.pick(("SQ({})", "MAX({}, 3)", "AT(gp, {})", "({} + N * M)")).format(
                    self.value(scope, depth - 1)
                )
            case "sizeof":
                return f"sizeof({self.leaf(scope)})"
            case "lambda" if self.cpp:
                return f"[&](int q) {{ return q + {self.leaf(scope)}; }}({self.leaf(scope)})"
            case _:
                return dice.pick(_RUNTIME)

    def leaf(self, scope: Scope) -> str:
        dice = self.dice
        if scope.indices and dice.chance(0.45):
            return dice.recent(scope.indices)
        scalars = scope.of("scalar")
        if scalars and dice.chance(0.6):
            return dice.recent(scalars).name
        return dice.pick(_LITERALS)

    def condition(self, scope: Scope, depth: int = 2) -> str:
        dice = self.dice
        text = f"{self.value(scope, depth - 1)} {dice.pick(_COMPARISONS)} {self.value(scope, depth - 1)}"
        if depth > 0 and dice.chance(0.25):
            return f"{text} {dice.pick(('&&', '||'))} {self.condition(scope, depth - 1)}"
        return dice.pick((text, text, text, f"!({text})", self.leaf(scope)))

    def subscript(self, scope: Scope, depth: int = 2) -> str:
        """A subscript: most are affine in the loop variables, some indirect, some beyond any analysis."""
        dice = self.dice
        index = dice.recent(scope.indices) if scope.indices else self.leaf(scope)
        other = dice.pick(scope.indices) if scope.indices else "1"
        scalar = dice.recent(scope.of("scalar")).name if scope.of("scalar") else "n"
        constant = dice.number(0, 4)
        match dice.weighted(
            {"plain": 8, "shifted": 4, "scaled": 2, "row": 2, "constant": 1.5, "scalar": 1, "modulo": 1,
             "indirect": 1, "thread": 1, "free": 1, "step": 0.3, "shift bits": 0.3}
        ):  # fmt: skip
            case "plain":
                return index
            case "shifted":
                return f"{index} {dice.pick('+-')} {constant}"
            case "scaled":
                return f"{constant} * {index} {dice.pick('+-')} {other}"
            case "row":
                return f"{index} * {dice.pick((scalar, 'N', 'M', 'n'))} + {other}"
            case "constant":
                return str(constant)
            case "scalar":
                return scalar
            case "modulo":
                return f"{index} {dice.pick('%/')} {dice.pick((str(constant), scalar, '2'))}"
            case "indirect":
                arrays = [
                    v for v in scope.of("array", "pointer", "vector") if v.base == "int" and v.rank <= 1
                ]
                return f"{dice.pick(arrays).name}[{index}]" if arrays else f"gidx[{index}]"
            case "thread":
                return dice.pick((f"omp_get_thread_num() * {scalar} + {index}", "omp_get_thread_num()"))
            case "step" if scope.of("scalar"):
                return f"{scalar}++"
            case "shift bits":
                return f"{index} << {constant}"
            case _:
                return self.value(scope, depth - 1)

    # ------------------------------------------------------------ places

    def place(self, scope: Scope, depth: int = 2) -> str:
        """Something that can be assigned to."""
        dice = self.dice
        options = scope.of("scalar", "pointer", "array", "record", "record pointer", "vector", "matrix")
        options = [variable for variable in options if variable.name not in scope.indices]
        if not options or dice.chance(0.04):
            return dice.pick(("g_total", f"AT(gp, {self.leaf(scope)})", "CELL(0, 1)", "TOTAL", "*gp"))
        if self.cpp and dice.chance(0.03):
            return f"({self.condition(scope, 1)} ? {self._element(options[0], scope, 1)} : g_total)"
        return self._element(dice.recent(options) if dice.chance(0.5) else dice.pick(options), scope, depth)

    def _element(self, variable: Variable, scope: Scope, depth: int) -> str:
        dice = self.dice
        name = variable.name
        match variable.shape:
            case "pointer":
                return dice.pick(
                    (f"{name}[{self.subscript(scope, depth)}]",) * 6
                    + (
                        f"*{name}",
                        f"*({name} + {self.subscript(scope, 1)})",
                        f"*{name}++",
                        f"{self.leaf(scope)}[{name}]",
                    )
                )
            case "array":
                return name + "".join(f"[{self.subscript(scope, depth)}]" for _ in range(variable.rank))
            case "record":
                return name + self._field(scope)
            case "record pointer":
                through = dice.pick((f"{name}->", f"(*{name}).", f"{name}[{self.subscript(scope, 1)}]."))
                return through + dice.pick(
                    (*FIELDS, f"w[{self.subscript(scope, 1)}]", "next->count", "next->next->x")
                )
            case "vector":
                return dice.pick(
                    (f"{name}[{self.subscript(scope, depth)}]",) * 5
                    + (
                        f"{name}.at({self.subscript(scope, 1)})",
                        f"{name}.back()",
                        f"{name}.data()[{self.leaf(scope)}]",
                    )
                )
            case "matrix":
                return f"{name}[{self.subscript(scope, depth)}][{self.subscript(scope, 1)}]"
            case _:
                return name

    def _field(self, scope: Scope) -> str:
        field = self.dice.pick((*FIELDS, *FIELDS, *ARRAY_FIELDS, *LINK_FIELDS))
        if field in ARRAY_FIELDS:
            return f".{field}[{self.subscript(scope, 1)}]"
        return f".{field}->x" if field in LINK_FIELDS else f".{field}"

    # ------------------------------------------------------------ expressions for their effect

    def step(self, scope: Scope, depth: int = 1) -> str:
        place = self.place(scope, depth)
        return self.dice.pick((f"{place}++", f"++{place}", f"{place}--", f"--{place}"))

    def assignment(self, scope: Scope) -> str:
        dice = self.dice
        place = self.place(scope)
        if dice.chance(0.12):
            return f"{place} = {place} {dice.pick(_ARITHMETIC)} {self.value(scope, 2)}"
        if dice.chance(0.04):
            return f"{place} = {self.place(scope)} = {self.value(scope, 1)}"
        if dice.chance(0.05):
            return f"{place} = {self.place(scope)}, {self.step(scope)}"
        return f"{place} {dice.pick(_UPDATES) if dice.chance(0.5) else '='} {self.value(scope)}"

    def call(self, scope: Scope, depth: int = 2) -> str:
        dice = self.dice
        callables = scope.of("callable")
        if callables and dice.chance(0.3):
            return f"{dice.recent(callables).name}({self.value(scope, depth - 1)})"
        if scope.functions and dice.chance(0.7):
            function = dice.pick(scope.functions)
            arguments = [self.argument(param, scope) for param in function.params]
            if dice.chance(0.03):  # the wrong number of arguments
                arguments = arguments[:-1] if arguments and dice.chance(0.5) else [*arguments, "0"]
            return f"{function.name}({', '.join(arguments)})"
        name = (
            f"std::{dice.pick(('max', 'min', 'swap'))}"
            if self.cpp and dice.chance(0.2)
            else dice.pick(_MATHS)
        )
        return f"{name}({', '.join(self.value(scope, depth - 1) for _ in range(dice.number(0, 2)))})"

    def argument(self, param: Variable, scope: Scope) -> str:
        """An argument for a parameter: of its shape where the scope has one."""
        dice = self.dice
        fitting = [v for v in scope.of(param.shape) if v.rank == param.rank]
        match param.shape:
            case "scalar":
                return self.value(scope, 1)
            case "pointer":
                pointers = scope.of("pointer")
                arrays = [v for v in scope.of("array") if v.rank == 1]
                if (pointers or arrays) and dice.chance(0.8):
                    name = dice.pick([*pointers, *arrays]).name
                    return dice.pick(
                        (name, name, f"{name} + {self.leaf(scope)}", f"&{name}[{self.subscript(scope, 1)}]")
                    )
                return f"&{self.place(scope, 1)}"
            case "record pointer":
                if records := scope.of("record"):
                    return f"&{dice.pick(records).name}"
                return dice.pick(fitting).name if fitting else "0"
            case _:
                return (
                    dice.pick(fitting).name
                    if fitting
                    else dice.pick(("0", "{}" if self.cpp else "NULL", "missing"))
                )
