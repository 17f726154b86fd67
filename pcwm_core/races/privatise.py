"""Fixes that give each thread, task or iteration a variable of its own, and that keep the program's serial meaning.

Which clause that is depends on the values that cross the borders of the construct: ``private`` when none does,
``lastprivate`` when one leaves it, ``firstprivate`` when one enters it, ``reduction`` when all updates are combined
(OpenMP 5.2, 5.4 and 5.5).
"""

from __future__ import annotations

import re

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import PlacedEdit, Proposal, give_attribute
from pcwm_core.races.usage import has_own, path_to, use_in, used_after
from pcwm_core.source.syntax import DeclStmt, Expr, IntLiteral, Name, Omp, Place, VarDecl, walk

_IDENTIFIER = re.compile(r"(?:[A-Za-z_]\w*::)*[A-Za-z_]\w*")

#: Constructs whose last unit of work, in serial order, leaves its value behind.
_HAS_LAST = frozenset({"for", "sections", "distribute", "taskloop", "simd", "loop"})


def own_copies(finding: Finding) -> list[Proposal]:
    """``private``, ``lastprivate`` or ``firstprivate`` on the construct, whichever keeps the serial meaning."""
    construct, decl = finding.construct, nameable(finding)
    if construct is None or decl is None:
        return []
    name = decl.name
    size = _bound(decl)
    use = use_in(construct, name, size)
    # What a callee does through a pointer is not in the text of the construct, but it is in the facts.
    exposed = use.exposed or (use.escapes and not finding.written_first)
    leaves = not _is_local(finding, decl) or used_after(finding.body, construct, name)
    has_last = not _HAS_LAST.isdisjoint(construct.directive.constituents)
    joined = "nowait" in {clause.name for clause in construct.directive.clauses}
    if exposed:
        return _propose(construct, "firstprivate", name, keeps_meaning=not has_last and not leaves)
    if finding.is_object and not finding.is_scalar:
        return _propose(construct, "firstprivate", name, keeps_meaning=not leaves)
    if not leaves:
        return _propose(construct, "private", name, keeps_meaning=True)
    if has_last and not joined:
        if use.written:
            return _propose(construct, "lastprivate", name, keeps_meaning=True)
        is_number = size is None and finding.is_arithmetic and finding.display == finding.name
        if is_number and finding.main.a.role != "loop-variable":
            return _propose(construct, "lastprivate", name, keeps_meaning=True, kind="conditional")
    if not _is_local(finding, decl) and not used_after(finding.body, construct, name):
        return _propose(construct, "private", name, keeps_meaning=False)
    return []


def starts_afresh(finding: Finding) -> bool:
    """No unit of work of the construct uses a value of the variable from before."""
    construct, decl = finding.construct, nameable(finding)
    if construct is None or decl is None:
        return False
    if not all(_inside(construct, access.site) for access in finding.conflicting):
        return False
    use = use_in(construct, decl.name, _bound(decl))
    return not use.exposed and not use.escapes


def value_leaves(finding: Finding) -> bool:
    """The iterations of a loop write a variable whose value is used after the loop."""
    construct, decl = finding.construct, nameable(finding)
    if construct is None or decl is None or _HAS_LAST.isdisjoint(construct.directive.constituents):
        return False
    if any(isinstance(node, Omp) and node.directive.has("cancel") for node in walk(construct)):
        return False
    return used_after(finding.body, construct, decl.name)


def reduction(finding: Finding, operator: str) -> list[Proposal]:
    """A ``reduction`` clause on the construct, of an array section where the updates go to an array's elements."""
    construct, decl = finding.construct, nameable(finding)
    if construct is None or decl is None or not finding.is_arithmetic or finding.display != finding.name:
        return []
    if finding.directive.has("simd") and not finding.directive.has("parallel"):
        return []
    name = decl.name
    written = name
    if not finding.is_scalar:
        layers = decl.type.layers
        if not layers or any(layer.kind != "array" or layer.size is None for layer in layers):
            return []
        written = name + "".join(f"[:{layer.size.place.text}]" for layer in layers if layer.size is not None)
    edits = give_attribute(construct.directive, "reduction", name, operator, written)
    return _proposals(f"Add reduction({operator}: {written})", edits, True)


def copy_into_task(finding: Finding) -> list[Proposal]:
    """``firstprivate`` on the task: it keeps the value that the variable had when the task was created."""
    inside = max((finding.main.a, finding.main.b), key=lambda access: len(access.frames))
    task = finding.task(inside)
    construct = finding.construct_of(task.directive) if task is not None else None
    decl = _declaration(finding)
    if construct is None or decl is None or finding.display != finding.name:
        return []
    if _inside(construct, decl.name_place) or any(
        a.writes for a in finding.accesses if finding.task(a) is task
    ):
        return []
    edits = give_attribute(construct.directive, "firstprivate", decl.name)
    title = f"Add firstprivate({decl.name}) to the {construct.directive.name}"
    return _proposals(title, edits, True)


def make_threadprivate(finding: Finding) -> list[Proposal]:
    """A ``threadprivate`` directive behind the declaration of a static variable."""
    sharing, decl = finding.obj.sharing, finding.obj.decl
    if decl is None or (sharing is not None and sharing.attribute == "threadprivate"):
        return []
    if _is_local(finding, decl):
        return []
    data = decl.chunk.data
    semicolon = data.find(b";", decl.end)
    if semicolon < 0 or b"{" in data[decl.end : semicolon] or data[decl.end : semicolon].count(b"\n") > 1:
        return []
    at = Place(decl.chunk, semicolon + 1, semicolon + 1)
    edit = PlacedEdit(at, f"\n#pragma omp threadprivate({decl.name})")
    return [Proposal(f"Make {decl.name} threadprivate", (edit,))]


def nameable(finding: Finding) -> VarDecl | None:
    """The variable's declaration, when a clause on the construct can name it and reaches all conflicting accesses."""
    construct, decl = finding.construct, _declaration(finding)
    if construct is None or decl is None or (finding.in_callee and finding.has_static_storage):
        return None
    if finding.main.parting.kind == "lanes" or _inside(construct, decl.name_place):
        return None
    if not _reaches(construct, decl.name, finding):
        return None
    between = path_to(finding.facts.stmt, construct.place)
    if any(isinstance(node, Omp) and has_own(node.directive, decl.name) for node in between):
        return None
    return decl


def _reaches(construct: Omp, name: str, finding: Finding) -> bool:
    """Each conflicting access names the variable in the construct, or gets it from a call there."""
    by_name = [
        _inside(construct, access.site) and _first_name(access.site.text) == name
        for access in finding.conflicting
    ]
    if all(by_name):
        return True
    called = any(isinstance(node, Name) and node.name == name for node in walk(construct))
    return finding.in_callee and called


def _first_name(text: str) -> str:
    match = _IDENTIFIER.search(text)
    return match.group().rpartition("::")[2] if match is not None else ""


def _declaration(finding: Finding) -> VarDecl | None:
    """The declaration, when the raced memory is the variable itself and not something that it leads to."""
    decl = finding.obj.decl
    if decl is None or finding.obj.kind != "variable" or decl.binding or decl.name != finding.name:
        return None
    if any("reference" in layer.kind for layer in decl.type.layers):
        return None
    if not finding.is_scalar and any(layer.kind == "pointer" for layer in decl.type.layers[:1]):
        return None
    return decl


def _is_local(finding: Finding, decl: VarDecl) -> bool:
    """An automatic variable of the function: nobody else sees its value after the construct."""
    if {"static", "extern", "thread_local"} & decl.storage:
        return False
    if any(isinstance(node, DeclStmt) and decl in node.decls for node in walk(finding.body)):
        return not _address_taken(finding, decl.name)
    return False


def _address_taken(finding: Finding, name: str) -> bool:
    return any(
        isinstance(node, DeclStmt)
        and any(
            inner.init is not None
            and isinstance(inner.init, Name)
            and inner.init.name == name
            and any("reference" in layer.kind for layer in inner.type.layers)
            for inner in node.decls
        )
        for node in walk(finding.body)
    )


def _bound(decl: VarDecl) -> Expr | None:
    """The size of an array of one dimension; something that no loop bound is written like for other arrays."""
    layers = [layer for layer in decl.type.layers if layer.kind == "array"]
    if len(layers) == 1 and layers[0].size is not None:
        return layers[0].size
    return IntLiteral(decl.chunk, decl.start, decl.start, -1) if layers else None


def _inside(construct: Omp, place: Place) -> bool:
    return (
        construct.chunk is place.chunk
        and construct.directive.end <= place.start
        and place.end <= construct.end
    )


def _propose(
    construct: Omp, clause: str, name: str, *, keeps_meaning: bool, kind: str = ""
) -> list[Proposal]:
    edits = give_attribute(construct.directive, clause, name, kind)
    arguments = f"{kind}: {name}" if kind else name
    return _proposals(f"Add {clause}({arguments})", edits, keeps_meaning)


def _proposals(title: str, edits: tuple[PlacedEdit, ...], keeps_meaning: bool) -> list[Proposal]:
    return [Proposal(title, edits, keeps_meaning)] if edits else []
