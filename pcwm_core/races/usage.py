"""How code uses one variable around a construct: whether a value from before is used in it, or its value after it.

This decides which data-sharing clause keeps the serial meaning of a program. It looks at names in the syntax tree, in
the order of execution, and errs on the side of a use: what cannot be told apart counts as one.
"""

from __future__ import annotations

import re

import msgspec

from pcwm_core.source.loops import canonical_loop
from pcwm_core.source.openmp.model import Directive
from pcwm_core.source.regions import associated_depth
from pcwm_core.source.syntax import (
    Assign,
    Binary,
    Break,
    Call,
    Case,
    Compound,
    Conditional,
    Continue,
    DeclStmt,
    DoWhile,
    Expr,
    For,
    Goto,
    If,
    Index,
    Lambda,
    Member,
    Name,
    Node,
    Omp,
    Place,
    RangeFor,
    Return,
    Stmt,
    Switch,
    Unary,
    Update,
    While,
    children,
    walk,
)

#: The library functions that overwrite what their first argument points to.
_OVERWRITES = frozenset({"memset", "memcpy", "strcpy", "sprintf", "snprintf"})
#: The methods of containers and strings that drop the old contents.
_RESETS = frozenset({"assign", "clear"})
#: The clauses that give a construct variables of its own, and those of them that begin with the old value.
_OWN = frozenset({"private", "firstprivate", "lastprivate", "linear", "reduction", "in_reduction"})
_FROM_BEFORE = frozenset({"firstprivate", "linear", "reduction", "in_reduction", "copyin", "copyprivate"})
#: Constructs whose body not every thread executes.
_SOME_THREADS = frozenset({"single", "masked", "master", "section", "sections", "task", "taskloop"})

_IDENTIFIER = re.compile(r"[A-Za-z_]\w*")
_BLANK = re.compile(r"\s+")

#: Parts of the variable that are known to be written: ``"*"`` is all of it, else an lvalue or a range as text.
_Known = frozenset[str]
_NOTHING: _Known = frozenset()
_ALL: _Known = frozenset({"*"})


class Use(msgspec.Struct, frozen=True):
    """How one execution of a piece of code uses a variable."""

    exposed: bool
    """A value from before may be read."""
    escapes: bool
    """Its address is passed on: what happens to it there is not seen here."""
    written: bool
    """It is written as a whole, on all paths, by the end."""


def use_in(construct: Omp, name: str, size: Expr | None = None) -> Use:
    """The use in one unit of work of a construct: an iteration, a section, or the block itself.

    ``size`` is the bound of the variable when it is an array.
    """
    scan = _Scan(name, size)
    ends: _Known | None = None
    leaves = True
    for unit in _units(construct, scan):
        known = scan.visit(unit, _NOTHING)
        ends = known if ends is None else ends & known
        leaves = leaves and not any(isinstance(node, (Continue, Goto, Return)) for node in walk(unit))
    return Use(scan.exposed, scan.escapes, bool(ends) and "*" in (ends or ()) and leaves)


def used_after(body: Stmt, construct: Omp, name: str) -> bool:
    """Whether the value that the variable has at the end of the construct may be read in the rest of the function."""
    path = path_to(body, construct.place)
    if construct not in path or any(isinstance(node, Goto) for node in walk(body)):
        return True
    scan = _Scan(name, None)
    known = _NOTHING
    for level in range(path.index(construct) - 1, -1, -1):
        parent, inner = path[level], path[level + 1]
        if isinstance(parent, (Compound, Case)):
            position = next(i for i, item in enumerate(parent.items) if item is inner)
            for item in parent.items[position + 1 :]:
                known = scan.visit(item, known)
        elif isinstance(parent, For):
            for node in (parent.step, parent.cond, parent.body):
                if node is not None:
                    scan.visit(node, known)
        elif isinstance(parent, (While, DoWhile, RangeFor)):
            scan.visit(parent, known)
        if scan.exposed or scan.escapes:
            return True
    return False


def path_to(root: Node, place: Place) -> tuple[Node, ...]:
    """The nodes from ``root`` down to the innermost one that covers the place; empty when it is elsewhere."""
    found = _descend(root, place, True)
    return tuple(found) if found is not None else ()


def _descend(node: Node, place: Place, root: bool) -> list[Node] | None:
    mine = node.chunk is place.chunk
    if mine and not (node.start <= place.start and place.end <= node.end):
        return None
    if not mine and not root:
        return None
    for child in children(node):
        # The items of a function's body lie in chunks of their own; below them all is in one chunk.
        found = _descend(child, place, root and isinstance(child, Compound))
        if found is not None:
            return [node, *found]
    return [node] if mine else None


def _units(construct: Omp, scan: _Scan) -> list[Stmt]:
    body = construct.body
    if body is None:
        return []
    depth = associated_depth(construct.directive)
    while depth and isinstance(body, (For, RangeFor, Compound, Omp)):
        if isinstance(body, Compound):
            if len(body.items) != 1:
                break
            body = body.items[0]
            continue
        if isinstance(body, Omp):
            if body.body is None:
                break
            body = body.body
            continue
        if isinstance(body, For):
            loop = canonical_loop(body)
            for part in (body.cond, loop.lower if loop is not None else body.init):
                if part is not None:
                    scan.header(part, loop.var if loop is not None else "")
        else:
            scan.visit(body.range, _NOTHING)
        body = body.body
        depth -= 1
    if construct.directive.has("sections") and isinstance(body, Compound):
        return list(body.items)
    return [body]


class _Scan:
    """Follows the control flow of a piece of code and notes when an unwritten part of the variable is read."""

    def __init__(self, name: str, size: Expr | None) -> None:
        self.name = name
        self.size = _text(size) if size is not None else None
        self.exposed = False
        self.escapes = False

    def header(self, expr: Node, var: str) -> None:
        """A loop's bound, evaluated once before the construct shares out its iterations."""
        if var != self.name:
            self.visit(expr, _NOTHING)

    def visit(self, node: Node, known: _Known) -> _Known:
        """Execute ``node`` when ``known`` is written; gives what is written afterwards."""
        match node:
            case Name():
                self._read(node, known)
                return known
            case Assign(left=left):
                return self._assign(node, left, known)
            case Update(operand=operand):
                known = self.visit(operand, known)
                return self._changed(operand, known)
            case Index() | Member() if _base(node) == self.name:
                known = self._subscripts(node, known)
                self._read(node, known)
                return known
            case Unary(op="&", operand=operand) if _base(operand) == self.name:
                known = self._subscripts(operand, known)
                if not self._covers(operand, known):
                    self.escapes = True
                return known
            case Call():
                return self._call(node, known)
            case Binary(op="&&" | "||"):
                known = self.visit(node.left, known)
                self.visit(node.right, known)
                return known
            case Conditional():
                known = self.visit(node.test, known)
                return self.visit(node.then, known) & self.visit(node.orelse, known)
            case Lambda():
                self.visit(node.body, known)
                return known
            case _:
                return self._statement(node, known)

    def _statement(self, node: Node, known: _Known) -> _Known:
        match node:
            case Compound():
                for item in node.items:
                    if isinstance(item, DeclStmt) and any(decl.name == self.name for decl in item.decls):
                        return known  # another variable of that name from here on
                    known = self.visit(item, known)
                return known
            case If():
                if node.init is not None:
                    known = self.visit(node.init, known)
                known = self.visit(node.cond, known)
                then = self.visit(node.then, known)
                return _meet(then, self.visit(node.orelse, known) if node.orelse is not None else known)
            case For():
                return self._for(node, known)
            case RangeFor():
                known = self.visit(node.range, known)
                if not any(decl.name == self.name for decl in node.decls):
                    self.visit(node.body, known)
                return known
            case While():
                known = self.visit(node.cond, known)
                self.visit(node.body, known)
                return known
            case DoWhile():
                after = self.visit(node.cond, self.visit(node.body, known))
                leaves = any(isinstance(inner, (Break, Continue)) for inner in walk(node.body))
                return known if leaves else after
            case Switch():
                known = self.visit(node.cond, known)
                items = node.body.items if isinstance(node.body, Compound) else (node.body,)
                for item in items:
                    self.visit(item, known)
                return known
            case Case():
                for inner in node.items:
                    known = self.visit(inner, known)
                return known
            case Omp():
                return self._construct(node, known)
            case Return():
                if node.value is not None:
                    self.visit(node.value, known)
                return _ALL
            case Break() | Continue() | Goto():
                return _ALL  # nothing comes after it on this path
            case _:
                for child in children(node):
                    known = self.visit(child, known)
                return known

    def _for(self, node: For, known: _Known) -> _Known:
        if isinstance(node.init, DeclStmt) and any(decl.name == self.name for decl in node.init.decls):
            return known
        if node.init is not None:
            known = self.visit(node.init, known)
        if node.cond is not None:
            known = self.visit(node.cond, known)
        loop = canonical_loop(node)
        whole = span = element = None
        if loop is not None and loop.step is None and not loop.decreasing:
            span = f"{_text(loop.lower)} {loop.relation} {_text(loop.upper)}"
            element = f"{self.name}[{loop.var}]"
            whole = f"0 < {self.size}" if self.size is not None else None
        inside = known | {element} if span in known and element is not None else known
        end = self.visit(node.body, inside)
        if node.step is not None:
            self.visit(node.step, end)
        if span is not None and element in end and loop is not None:
            known = known | ({"*"} if span == whole else {span})
        return known

    def _construct(self, node: Omp, known: _Known) -> _Known:
        directive = node.directive
        for clause in directive.clauses:
            for arg in clause.args:
                known = self.visit(arg, known)
            if clause.name in _FROM_BEFORE:
                for item in clause.items:
                    if item.name == self.name and "*" not in known:
                        self.exposed = True
        if node.body is None or has_own(directive, self.name) or _is_index(node, self.name):
            return known
        after = self.visit(node.body, known)
        return known if _SOME_THREADS & set(directive.constituents) else after

    def _assign(self, node: Assign, left: Expr, known: _Known) -> _Known:
        known = self.visit(node.right, known)
        if _base(left) != self.name:
            return self._changed(left, self.visit(left, known))
        known = self._subscripts(left, known)
        if node.op != "=":
            self._read(left, known)
            return known
        return known | _ALL if isinstance(left, Name) else known | {_text(left)}

    def _call(self, node: Call, known: _Known) -> _Known:
        callee = node.callee
        if isinstance(callee, Member) and _base(callee.object) == self.name:
            for arg in node.args:
                known = self.visit(arg, known)
            if isinstance(callee.object, Name) and callee.name in _RESETS:
                return known | _ALL
            self._read(callee.object, known)
            return known
        name = callee.name.rpartition("::")[2] if isinstance(callee, Name) else ""
        if not isinstance(callee, Name):
            known = self.visit(callee, known)
        overwritten = False
        for position, arg in enumerate(node.args):
            if isinstance(arg, Name) and arg.name == self.name and self.size is not None:
                # An array becomes a pointer: the callee may read it or write it.
                if position == 0 and name in _OVERWRITES:
                    overwritten = True
                elif "*" not in known:
                    self.escapes = True
                continue
            known = self.visit(arg, known)
        return known | _ALL if overwritten else known

    def _subscripts(self, expr: Node, known: _Known) -> _Known:
        while isinstance(expr, (Index, Member)):
            if isinstance(expr, Index):
                for index in expr.indices:
                    known = self.visit(index, known)
                expr = expr.base
            else:
                expr = expr.object
        return known

    def _read(self, expr: Node, known: _Known) -> None:
        if _base(expr) == self.name and not self._covers(expr, known):
            self.exposed = True

    def _covers(self, expr: Node, known: _Known) -> bool:
        if "*" in known:
            return True
        while isinstance(expr, (Index, Member)):
            if _text(expr) in known:
                return True
            expr = expr.base if isinstance(expr, Index) else expr.object
        return False

    def _changed(self, target: Node, known: _Known) -> _Known:
        """Parts that are named by a variable that changes are no longer known."""
        if not isinstance(target, Name) or target.name == self.name:
            return known
        return frozenset(part for part in known if target.name not in _IDENTIFIER.findall(part))


def has_own(directive: Directive, name: str) -> bool:
    """Whether a clause gives the construct a variable of its own by that name."""
    return any(item.name == name for clause in directive.all(*_OWN) for item in clause.items)


def _is_index(construct: Omp, name: str) -> bool:
    """The iteration variable of the construct's loop, which is private (OpenMP 5.2, 5.1.1)."""
    if not associated_depth(construct.directive) or not isinstance(construct.body, For):
        return False
    loop = canonical_loop(construct.body)
    return loop is not None and loop.var == name


def _meet(left: _Known, right: _Known) -> _Known:
    if "*" in left:
        return right
    return left if "*" in right else left & right


def _base(expr: Node) -> str:
    """The variable that an lvalue is a part of; '' when a pointer or a call leads to it."""
    while isinstance(expr, (Index, Member)):
        if isinstance(expr, Member) and expr.arrow:
            return ""
        expr = expr.base if isinstance(expr, Index) else expr.object
    return expr.name if isinstance(expr, Name) else ""


def _text(expr: Node) -> str:
    return _BLANK.sub("", expr.place.text)
