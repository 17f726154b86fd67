"""The directives of OpenMP 5.2 with the 6.0 additions. How they combine is in ``combined``."""

from __future__ import annotations

from itertools import product
from typing import Literal

import msgspec

from pcwm_core.source.openmp.model import Directive

Category = Literal[
    "executable", "declarative", "informational", "utility", "loop-transforming", "meta", "subsidiary"
]

Association = Literal[
    "none", "block", "loop nest", "loop sequence", "declaration", "sections", "separating", "delimited"
]
"""What a directive applies to (3.1): nothing, a structured block, the canonical loop nest or sequence of loops
that follows, the declaration that follows, a block of sections; or it separates or delimits such text."""

Arguments = Literal["none", "list", "optional list", "name", "declare reduction", "declare mapper"]
"""The parentheses right after a directive's name: a list of variables, one name, or a form of its own."""


class DirectiveSpec(msgspec.Struct, frozen=True):
    """What the specification says of one directive that is not combined from others."""

    name: str
    category: Category
    association: Association
    section: str
    """Section of the OpenMP 5.2 specification, or ``6.0`` for a directive that came with that version."""
    clauses: frozenset[str]
    arguments: Arguments = "none"
    required: frozenset[str] = frozenset()
    """One of these clauses at least must be there."""

    @property
    def stand_alone(self) -> bool:
        """No statement or declaration of the program belongs to the directive."""
        return self.association in ("none", "delimited") or self.name == "scan"


def _spec(
    name: str,
    category: Category,
    association: Association,
    section: str,
    clauses: str = "",
    arguments: Arguments = "none",
    required: str = "",
) -> DirectiveSpec:
    return DirectiveSpec(
        name,
        category,
        association,
        section,
        frozenset(clauses.split()),
        arguments,
        frozenset(required.split()),
    )


_ASSUMPTIONS = "absent contains holds no_openmp no_openmp_constructs no_openmp_routines no_parallelism"
_MEMORY_ORDERS = "acq_rel acquire relaxed release seq_cst"
_CANCEL_KINDS = "for parallel sections taskgroup"
_DATA_MOTION = "depend device if nowait priority replayable"

_TABLE: tuple[DirectiveSpec, ...] = (
    # Data environment (5)
    _spec("threadprivate", "declarative", "none", "5.2", arguments="list"),
    _spec("groupprivate", "declarative", "none", "6.0", "device_type", "list"),
    _spec("declare reduction", "declarative", "none", "5.5.11", "combiner initializer", "declare reduction"),
    _spec("declare induction", "declarative", "none", "6.0", "collector inductor", "declare reduction"),
    _spec(
        "scan",
        "subsidiary",
        "separating",
        "5.6",
        "exclusive inclusive init_complete",
        required="exclusive inclusive init_complete",
    ),
    _spec("declare mapper", "declarative", "none", "5.8.8", "map", "declare mapper", "map"),
    # Memory management (6)
    _spec("allocate", "declarative", "none", "6.5", "align allocator", "list"),
    # Variants (7)
    _spec("metadirective", "meta", "none", "7.4.3", "default otherwise when"),
    _spec("begin metadirective", "meta", "delimited", "7.4.4", "default otherwise when"),
    _spec("end metadirective", "meta", "delimited", "7.4.4"),
    _spec(
        "declare variant",
        "declarative",
        "declaration",
        "7.5.4",
        "adjust_args append_args match",
        "name",
        "match",
    ),
    _spec("begin declare variant", "declarative", "delimited", "7.5.5", "match", required="match"),
    _spec("end declare variant", "declarative", "delimited", "7.5.5"),
    _spec(
        "dispatch",
        "executable",
        "block",
        "7.6",
        "depend device has_device_addr interop is_device_ptr nocontext novariants nowait",
    ),
    _spec(
        "declare simd",
        "declarative",
        "declaration",
        "7.7",
        "aligned inbranch linear notinbranch simdlen uniform",
    ),
    _spec(
        "declare target",
        "declarative",
        "none",
        "7.8.1",
        "device_type enter indirect link local to",
        "optional list",
    ),
    _spec("begin declare target", "declarative", "delimited", "7.8.2", "device_type indirect"),
    _spec("end declare target", "declarative", "delimited", "7.8.2"),
    # Informational and utility (8)
    _spec(
        "requires",
        "informational",
        "none",
        "8.2",
        "atomic_default_mem_order device_safesync dynamic_allocators reverse_offload self_maps unified_address"
        " unified_shared_memory",
        required="atomic_default_mem_order device_safesync dynamic_allocators reverse_offload self_maps"
        " unified_address unified_shared_memory",
    ),
    _spec("assumes", "informational", "none", "8.3.2", _ASSUMPTIONS),
    _spec("assume", "informational", "block", "8.3.3", _ASSUMPTIONS),
    _spec("begin assumes", "informational", "delimited", "8.3.4", _ASSUMPTIONS),
    _spec("end assumes", "informational", "delimited", "8.3.4"),
    _spec("nothing", "utility", "none", "8.4", "apply"),
    _spec("error", "utility", "none", "8.5", "at message severity"),
    # Loop transformation (9)
    _spec("tile", "loop-transforming", "loop nest", "9.1", "apply sizes", required="sizes"),
    _spec("unroll", "loop-transforming", "loop nest", "9.2", "apply full partial"),
    _spec("stripe", "loop-transforming", "loop nest", "6.0", "apply sizes", required="sizes"),
    _spec("interchange", "loop-transforming", "loop nest", "6.0", "apply permutation"),
    _spec("reverse", "loop-transforming", "loop nest", "6.0", "apply"),
    _spec("split", "loop-transforming", "loop nest", "6.0", "apply counts", required="counts"),
    _spec("fuse", "loop-transforming", "loop sequence", "6.0", "apply looprange"),
    # Parallelism (10)
    _spec(
        "parallel",
        "executable",
        "block",
        "10.1",
        "allocate copyin default firstprivate if message num_threads private proc_bind reduction safesync severity"
        " shared",
    ),
    _spec(
        "teams",
        "executable",
        "block",
        "10.2",
        "allocate default firstprivate if num_teams private reduction shared thread_limit",
    ),
    _spec(
        "simd",
        "executable",
        "loop nest",
        "10.4",
        "aligned collapse if induction lastprivate linear nontemporal order private reduction safelen simdlen",
    ),
    _spec("masked", "executable", "block", "10.5", "filter"),
    _spec("master", "executable", "block", "10.5"),
    # Work distribution (11)
    _spec("single", "executable", "block", "11.1", "allocate copyprivate firstprivate nowait private"),
    _spec("scope", "executable", "block", "11.2", "allocate firstprivate nowait private reduction"),
    _spec(
        "sections",
        "executable",
        "sections",
        "11.3",
        "allocate firstprivate induction lastprivate nowait private reduction",
    ),
    _spec("section", "subsidiary", "separating", "11.3.1"),
    _spec(
        "for",
        "executable",
        "loop nest",
        "11.5.1",
        "allocate collapse firstprivate induction lastprivate linear nowait order ordered private reduction schedule",
    ),
    _spec(
        "distribute",
        "executable",
        "loop nest",
        "11.6",
        "allocate collapse dist_schedule firstprivate induction lastprivate order private",
    ),
    _spec("loop", "executable", "loop nest", "11.7", "bind collapse lastprivate order private reduction"),
    # Tasks (12)
    _spec(
        "task",
        "executable",
        "block",
        "12.5",
        "affinity allocate default depend detach final firstprivate if in_reduction mergeable priority private"
        " replayable shared threadset transparent untied",
    ),
    _spec(
        "taskloop",
        "executable",
        "loop nest",
        "12.6",
        "allocate collapse default final firstprivate grainsize if in_reduction induction lastprivate mergeable"
        " nogroup num_tasks priority private reduction replayable shared threadset transparent untied",
    ),
    _spec("task_iteration", "subsidiary", "none", "6.0", "affinity depend if"),
    _spec("taskgraph", "executable", "block", "6.0", "graph_id graph_reset if nogroup"),
    _spec("taskyield", "executable", "none", "12.7"),
    # Devices (13) and interoperability (14)
    _spec(
        "target data",
        "executable",
        "block",
        "13.5",
        "affinity allocate default defaultmap depend detach device firstprivate if in_reduction map mergeable nogroup"
        " nowait priority private shared transparent use_device_addr use_device_ptr",
        required="map use_device_addr use_device_ptr",
    ),
    _spec("target enter data", "executable", "none", "13.6", "map " + _DATA_MOTION, required="map"),
    _spec("target exit data", "executable", "none", "13.7", "map " + _DATA_MOTION, required="map"),
    _spec(
        "target",
        "executable",
        "block",
        "13.8",
        "allocate default defaultmap depend device device_type firstprivate has_device_addr if in_reduction"
        " is_device_ptr map nowait priority private replayable thread_limit uses_allocators",
    ),
    _spec("target update", "executable", "none", "13.9", "from to " + _DATA_MOTION, required="from to"),
    _spec(
        "interop",
        "executable",
        "none",
        "14.1",
        "depend destroy device init nowait use",
        required="destroy init use",
    ),
    # Synchronisation (15)
    _spec("critical", "executable", "block", "15.2", "hint", "name"),
    _spec("barrier", "executable", "none", "15.3.1"),
    _spec("taskgroup", "executable", "block", "15.4", "allocate task_reduction"),
    _spec("taskwait", "executable", "none", "15.5", "depend nowait replayable"),
    _spec(
        "atomic",
        "executable",
        "block",
        "15.8.4",
        "capture compare fail hint memscope read update weak write " + _MEMORY_ORDERS,
    ),
    _spec("flush", "executable", "none", "15.8.5", "memscope " + _MEMORY_ORDERS, "optional list"),
    _spec(
        "depobj",
        "executable",
        "none",
        "15.9.4",
        "depend destroy init update",
        "optional list",
        "depend destroy init update",
    ),
    _spec("ordered", "executable", "block", "15.10", "depend doacross simd threads"),
    # Cancellation (16)
    _spec("cancel", "executable", "none", "16.1", "if " + _CANCEL_KINDS, required=_CANCEL_KINDS),
    _spec("cancellation point", "executable", "none", "16.2", _CANCEL_KINDS, required=_CANCEL_KINDS),
)

DIRECTIVES: dict[str, DirectiveSpec] = {spec.name: spec for spec in _TABLE}

FORTRAN_ONLY: dict[str, str] = {
    "do": "for",
    "workshare": "for",
    "workdistribute": "distribute",
    "allocators": "allocate",
}
"""Directives that C and C++ do not have, with what is written there instead."""


def _spellings(name: str) -> list[tuple[str, ...]]:
    """All ways to write a name of several words: 6.0 joins them with underscores (``declare_target``)."""
    words = name.split(" ")
    return [
        tuple("".join(a + b for a, b in zip(words, (*gaps, ""), strict=True)).split(" "))
        for gaps in product(" _", repeat=len(words) - 1)
    ]


_BY_WORDS: dict[tuple[str, ...], str] = {
    spelling: name for name in (*DIRECTIVES, *FORTRAN_ONLY) for spelling in _spellings(name)
}
_LONGEST = max(len(words) for words in _BY_WORDS)

DIRECTIVE_WORDS: frozenset[str] = frozenset(word for words in _BY_WORDS for word in words)
"""Every word that can occur in a directive's name, ``do`` and the other Fortran names included."""


def match_name(words: tuple[str, ...], at: int = 0) -> tuple[str, int] | None:
    """The directive that the words spell from index ``at`` on, the longest one, and the index after it.

    The name is in its 5.2 spelling with blanks. ``target enter data`` is one directive, not ``target``.
    """
    for end in range(min(len(words), at + _LONGEST), at, -1):
        name = _BY_WORDS.get(words[at:end])
        if name is not None:
            return name, end
    return None


def is_stand_alone(directive: Directive) -> bool:
    """Whether no statement belongs to the directive, which for some depends on their clauses.

    ``ordered`` is stand-alone with ``depend`` or ``doacross`` (15.10.1); a metadirective is what its variants are
    (7.4.3). An unknown directive counts as stand-alone, so that the statement after it is read as usual.
    """
    if not directive.constituents:
        return True
    if directive.name == "ordered":
        return any(clause.name in ("depend", "doacross") for clause in directive.clauses)
    if directive.name == "metadirective":
        return all(
            clause.directive is None or is_stand_alone(clause.directive) for clause in directive.clauses
        )
    return DIRECTIVES[directive.constituents[-1]].stand_alone
