"""What a generated program has declared at some point of it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar

Shape = Literal[
    "scalar", "pointer", "array", "record", "record pointer", "vector", "matrix", "lock", "callable", "handle"
]
"""What can be done with a variable: ``array`` has ``rank`` subscripts, ``matrix`` is a vector of vectors."""

T = TypeVar("T")


@dataclass(frozen=True)
class Variable:
    """A declared name."""

    name: str
    base: str
    """The element type as written: ``int``, ``double``, the name of a record."""
    shape: Shape
    rank: int = 0
    extents: tuple[str, ...] = ()
    """Of an array, as written."""
    scope: str = "local"


@dataclass(frozen=True)
class Function:
    """A function that may be called: the shapes of its parameters tell which arguments fit."""

    name: str
    params: tuple[Variable, ...]
    result: str


@dataclass
class Scope:
    """Names in order of declaration, inner ones last; a block is a copy."""

    variables: list[Variable] = field(default_factory=list)
    functions: list[Function] = field(default_factory=list)
    indices: list[str] = field(default_factory=list)
    """Variables of the loops around this point, the innermost last."""

    def inner(self) -> Scope:
        """The scope of a block: sees everything outside and adds nothing to it."""
        return Scope(list(self.variables), self.functions, list(self.indices))

    def of(self, *shapes: Shape) -> list[Variable]:
        return [variable for variable in self.variables if variable.shape in shapes]


class Dice:
    """The one source of randomness of a program, with the choices that a grammar makes."""

    def __init__(self, seed: int | str) -> None:
        self.random = random.Random(seed)

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def pick(self, options: Sequence[T]) -> T:
        """One of them, all alike."""
        return options[self.random.randrange(len(options))]

    def weighted(self, options: dict[T, float]) -> T:
        return self.random.choices(list(options), list(options.values()))[0]

    def some(self, options: Sequence[T], most: int = 3) -> list[T]:
        """From none to ``most`` of them, in random order."""
        return self.random.sample(options, self.random.randint(0, min(most, len(options))))

    def recent(self, options: Sequence[T]) -> T:
        """One of them, rather a late one: what was declared last is used most."""
        return options[-1 - min(int(self.random.expovariate(0.4)), len(options) - 1)]

    def number(self, low: int, high: int) -> int:
        return self.random.randint(low, high)
