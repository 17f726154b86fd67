"""The clauses of OpenMP 5.2 with the 6.0 additions, and the form that the arguments of each take."""

from __future__ import annotations

from typing import Literal

import msgspec

Form = Literal[
    "flag",
    "expression",
    "expressions",
    "list",
    "keyword",
    "schedule",
    "post-modified",
    "allocators",
    "selectors",
    "directive",
    "names",
]
"""How a clause's parentheses are read:

- ``flag``: nothing, or since 6.0 one logical expression (``nowait``, ``nowait(async)``)
- ``expression``: one expression, commas included (``combiner(omp_out.x += omp_in.x, omp_out.n++)``)
- ``expressions``: ``[modifiers :] expression, ...`` (``if(task: n > 9)``, ``sizes(4, 4)``)
- ``list``: ``[modifiers [,] kind :] locator, ...`` (``private(x)``, ``map(always, to: a[0:n])``, ``reduction(+: s)``)
- ``keyword``: words only, in any order around a colon (``default(none)``, ``defaultmap(tofrom: scalar)``)
- ``schedule``: ``[modifiers :] keyword [, expression]``
- ``post-modified``: ``locator, ... [: modifiers or expression]`` (``linear(i: step(2))``, ``aligned(p: 64)``)
- ``allocators``: the list of ``uses_allocators``
- ``selectors``: context selectors, and after a colon the directive of ``when``
- ``directive``: one directive specification (``otherwise(parallel for)``)
- ``names``: directive names (``absent(taskgroup)``)
"""

Prefix = Literal["words", "identifier", "expression", "directive-name"]
"""What may stand before the colon besides the clause's keywords and modifiers: nothing else, any identifier (a
reduction identifier), an expression (an allocator, a lower bound), the name of a constituent directive."""


class ClauseSpec(msgspec.Struct, frozen=True):
    """What the specification says of one clause, whatever directive it stands on."""

    name: str
    form: Form
    section: str
    """Section of the OpenMP 5.2 specification, or ``6.0`` for a clause that came with that version."""
    keywords: tuple[str, ...] = ()
    """Words that the model calls the clause's kind: ``static``, ``tofrom``, ``none``, ``inout``."""
    modifiers: tuple[str, ...] = ()
    """Words, some with parentheses of their own, that the model calls modifiers: ``monotonic``, ``iterator``."""
    prefix: Prefix = "words"
    optional: bool = False
    """The parentheses may be left out."""
    unique: bool = False
    """At most one on a directive (3.2, the unique property); of ``if`` one for each directive-name-modifier."""
    data_sharing: bool = False
    """A data-sharing attribute clause (5.4)."""
    privatizes: bool = False
    """It gives threads, tasks or lanes copies of their own (5.3, the privatization property)."""
    variables: bool = False
    """Its list items name storage: variables, array elements, array sections."""
    one: bool = False
    """It takes one expression, not several."""


class ClauseGroup(msgspec.Struct, frozen=True):
    """Clauses of which a directive takes at most one (the exclusive property)."""

    names: tuple[str, ...]
    section: str


DEPENDENCE_TYPES = ("in", "out", "inout", "mutexinoutset", "inoutset")
MAP_TYPES = ("to", "from", "tofrom", "alloc", "release", "delete", "storage")
VARIABLE_CATEGORIES = ("scalar", "aggregate", "pointer", "allocatable", "all")
REDUCTION_OPERATORS = ("+", "-", "*", "&", "|", "^", "&&", "||")
MEMORY_ORDERS = ("seq_cst", "acq_rel", "acquire", "release", "relaxed")


def _flags(section: str, *names: str) -> tuple[ClauseSpec, ...]:
    return tuple(ClauseSpec(name, "flag", section, optional=True, unique=True, one=True) for name in names)


def _value(
    name: str, section: str, modifiers: tuple[str, ...] = (), prefix: Prefix = "words", optional: bool = False
) -> ClauseSpec:
    """A unique clause of one expression."""
    return ClauseSpec(name, "expressions", section, (), modifiers, prefix, optional, unique=True, one=True)


def _values(name: str, section: str, modifiers: tuple[str, ...] = ()) -> ClauseSpec:
    """A unique clause of several expressions."""
    return ClauseSpec(name, "expressions", section, modifiers=modifiers, unique=True)


def _keyword(
    name: str,
    section: str,
    keywords: tuple[str, ...],
    modifiers: tuple[str, ...] = (),
    optional: bool = False,
) -> ClauseSpec:
    return ClauseSpec(name, "keyword", section, keywords, modifiers, optional=optional, unique=True)


def _storage(
    name: str, section: str, keywords: tuple[str, ...] = (), modifiers: tuple[str, ...] = ()
) -> ClauseSpec:
    """A list of locators that says nothing of data sharing."""
    return ClauseSpec(name, "list", section, keywords, modifiers, variables=True)


def _sharing(
    name: str,
    section: str,
    modifiers: tuple[str, ...] = (),
    *,
    private: bool = True,
    form: Form = "list",
    prefix: Prefix = "words",
) -> ClauseSpec:
    """A data-sharing attribute clause."""
    return ClauseSpec(
        name, form, section, (), modifiers, prefix, data_sharing=True, privatizes=private, variables=True
    )


_TABLE: tuple[ClauseSpec, ...] = (
    # Data sharing (5.4), reductions (5.5), copying (5.7)
    _keyword("default", "5.4.1", ("none", "shared", "private", "firstprivate"), VARIABLE_CATEGORIES),
    _sharing("shared", "5.4.2", private=False),
    _sharing("private", "5.4.3"),
    _sharing("firstprivate", "5.4.4", ("saved",)),
    _sharing("lastprivate", "5.4.5", ("conditional",)),
    _sharing("linear", "5.4.6", ("step", "val", "ref", "uval"), form="post-modified"),
    _sharing("is_device_ptr", "5.4.7", private=False),
    _sharing("use_device_ptr", "5.4.8"),
    _sharing("has_device_addr", "5.4.9", private=False),
    _sharing("use_device_addr", "5.4.10"),
    _sharing("reduction", "5.5.8", ("inscan", "task", "default", "original"), prefix="identifier"),
    _sharing("task_reduction", "5.5.9", prefix="identifier"),
    _sharing("in_reduction", "5.5.10", prefix="identifier"),
    _sharing("induction", "6.0", ("strict", "relaxed", "step"), prefix="identifier"),
    ClauseSpec("initializer", "expression", "5.5.12", unique=True),
    ClauseSpec("combiner", "expression", "6.0", unique=True),
    ClauseSpec("inductor", "expression", "6.0", unique=True),
    ClauseSpec("collector", "expression", "6.0", unique=True),
    _storage("inclusive", "5.6.1"),
    _storage("exclusive", "5.6.2"),
    *_flags("6.0", "init_complete"),
    _storage("copyin", "5.7.1"),
    _storage("copyprivate", "5.7.2"),
    # Mapping and motion (5.8, 5.9)
    _storage(
        "map",
        "5.8.3",
        MAP_TYPES,
        ("always", "close", "present", "self", "mapper", "iterator", "ref_ptee", "ref_ptr", "ref_ptr_ptee"),
    ),
    _storage("enter", "5.8.4", modifiers=("automap",)),
    _storage("link", "5.8.5"),
    _storage("local", "6.0"),
    ClauseSpec(
        "defaultmap",
        "keyword",
        "5.8.7",
        (
            "alloc",
            "to",
            "from",
            "tofrom",
            "firstprivate",
            "none",
            "default",
            "present",
            "private",
            "self",
            "storage",
        ),
        VARIABLE_CATEGORIES,
    ),
    _storage("to", "5.9.1", modifiers=("present", "mapper", "iterator")),
    _storage("from", "5.9.2", modifiers=("present", "mapper", "iterator")),
    _storage("uniform", "5.10"),
    ClauseSpec("aligned", "post-modified", "5.11", variables=True),
    # Memory management (6)
    _value("align", "6.3"),
    _value("allocator", "6.4"),
    ClauseSpec("allocate", "list", "6.6", (), ("allocator", "align"), "expression", variables=True),
    ClauseSpec("uses_allocators", "allocators", "6.8", modifiers=("memspace", "traits"), data_sharing=True),
    # Variants (7)
    ClauseSpec("when", "selectors", "7.4.1"),
    ClauseSpec("otherwise", "directive", "7.4.2", unique=True),
    ClauseSpec("match", "selectors", "7.5.1", unique=True),
    ClauseSpec(
        "adjust_args", "list", "7.5.2", ("nothing", "need_device_ptr", "need_device_addr"), variables=True
    ),
    ClauseSpec("append_args", "names", "7.5.3", unique=True),
    _value("novariants", "7.6.1"),
    _value("nocontext", "7.6.2"),
    _storage("interop", "6.0"),
    *_flags("7.7.1", "inbranch", "notinbranch"),
    _value("indirect", "7.8.3", optional=True),
    # Informational and utility (8)
    _keyword("at", "8.1", ("compilation", "execution")),
    _keyword("atomic_default_mem_order", "8.2.1", MEMORY_ORDERS),
    *_flags("8.2.1", "dynamic_allocators", "reverse_offload", "unified_address", "unified_shared_memory"),
    *_flags("6.0", "self_maps", "device_safesync"),
    ClauseSpec("absent", "names", "8.3.1", unique=True),
    ClauseSpec("contains", "names", "8.3.1", unique=True),
    ClauseSpec("holds", "expression", "8.3.1"),
    *_flags("8.3.1", "no_openmp", "no_openmp_routines", "no_parallelism"),
    *_flags("6.0", "no_openmp_constructs"),
    _keyword("severity", "8.5.1", ("fatal", "warning")),
    _value("message", "8.5.2"),
    # Loop transformation (9)
    _values("sizes", "9.1.1"),
    *_flags("9.2.1", "full"),
    _value("partial", "9.2.2", optional=True),
    _values("permutation", "6.0"),
    _values("counts", "6.0"),
    _values("looprange", "6.0"),
    ClauseSpec("apply", "names", "6.0", prefix="identifier"),
    # Loops (4.4), parallelism (10), work distribution (11)
    _value("collapse", "4.4.3"),
    _value("ordered", "4.4.4", optional=True),
    ClauseSpec("num_threads", "expressions", "10.1.2", modifiers=("strict",), unique=True),
    _keyword("proc_bind", "10.1.4", ("primary", "master", "close", "spread")),
    _value("safesync", "6.0", optional=True),
    _value("num_teams", "10.2.1", prefix="expression"),
    _keyword("order", "10.3", ("concurrent",), ("reproducible", "unconstrained")),
    _storage("nontemporal", "10.4.1"),
    _value("safelen", "10.4.2"),
    _value("simdlen", "10.4.3"),
    _value("filter", "10.5.1"),
    ClauseSpec(
        "schedule",
        "schedule",
        "11.5.3",
        ("static", "dynamic", "guided", "auto", "runtime"),
        ("monotonic", "nonmonotonic", "simd"),
        unique=True,
    ),
    ClauseSpec("dist_schedule", "schedule", "11.6.1", ("static",), unique=True),
    _keyword("bind", "11.7.1", ("teams", "parallel", "thread")),
    # Tasks (12)
    *_flags("12.1", "untied"),
    *_flags("12.2", "mergeable"),
    _value("final", "12.3"),
    _value("priority", "12.4"),
    _storage("affinity", "12.5.1", modifiers=("iterator",)),
    _value("detach", "12.5.2"),
    _value("grainsize", "12.6.1", ("strict",)),
    _value("num_tasks", "12.6.2", ("strict",)),
    _keyword("threadset", "6.0", ("omp_pool", "omp_team")),
    _value("transparent", "6.0", optional=True),
    *_flags("6.0", "replayable"),
    _value("graph_id", "6.0"),
    *_flags("6.0", "graph_reset"),
    # Devices (13) and interoperability (14)
    _keyword("device_type", "13.1", ("host", "nohost", "any")),
    _value("device", "13.2", ("ancestor", "device_num")),
    _value("thread_limit", "13.3"),
    _storage(
        "init", "14.1.2", DEPENDENCE_TYPES, ("target", "targetsync", "prefer_type", "depobj", "interop")
    ),
    _storage("use", "14.1.3"),
    # Any directive (3)
    _value("if", "3.4", prefix="directive-name"),
    ClauseSpec("destroy", "list", "3.5", optional=True, variables=True),
    # Synchronisation (15)
    _value("hint", "15.1.2"),
    *_flags("15.6", "nowait"),
    *_flags("15.7", "nogroup"),
    *_flags("15.8.1", *MEMORY_ORDERS),
    *_flags("15.8.2", "read", "write"),
    # Of atomic a flag (15.8.2), of depobj a dependence type (15.9.3).
    _keyword("update", "15.8.2", (*DEPENDENCE_TYPES, "depobj"), optional=True),
    *_flags("15.8.3", "capture", "compare", "weak"),
    _keyword("fail", "15.8.3", ("seq_cst", "acquire", "relaxed")),
    _keyword("memscope", "6.0", ("all", "cgroup", "device")),
    _storage("depend", "15.9.5", (*DEPENDENCE_TYPES, "depobj", "sink", "source"), ("iterator",)),
    _storage("doacross", "15.9.6", ("sink", "source")),
    *_flags("15.10.3", "threads", "simd"),
    # What cancel and cancellation point cancel (16.1)
    *_flags("16.1", "parallel", "sections", "for", "taskgroup"),
)

CLAUSES: dict[str, ClauseSpec] = {spec.name: spec for spec in _TABLE}

NAME_CLAUSES = frozenset({"for", "parallel", "sections", "simd", "taskgroup"})
"""Clauses that are directive names as well: what ``cancel`` cancels, and ``ordered simd``."""

EXCLUSIVE: tuple[ClauseGroup, ...] = (
    ClauseGroup(("read", "write", "update"), "15.8.2"),
    ClauseGroup(MEMORY_ORDERS, "15.8.1"),
    ClauseGroup(("grainsize", "num_tasks"), "12.6"),
    ClauseGroup(("full", "partial"), "9.2"),
    ClauseGroup(("inbranch", "notinbranch"), "7.7.1"),
    ClauseGroup(("inclusive", "exclusive", "init_complete"), "5.6"),
    ClauseGroup(("parallel", "sections", "for", "taskgroup"), "16.1"),
)
