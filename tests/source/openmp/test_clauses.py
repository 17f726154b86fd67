"""Each clause's arguments, taken apart. See ``summary`` for how the expected text is written."""

from __future__ import annotations

import pytest

from pcwm_core.source.openmp.clauses import CLAUSES
from tests.source.openmp.directive_text import parse, rendered, summary

CASES: list[tuple[str, list[str]]] = [
    # Data sharing
    ("parallel private(a, b) shared(c)", ["private : a, b", "shared : c"]),
    ("parallel default(none)", ["default 'none'"]),
    ("parallel default(private: scalar)", ["default scalar 'private'"]),
    ("parallel firstprivate(saved: x)", ["firstprivate saved : x"]),
    ("for lastprivate(conditional: x) lastprivate(y)", ["lastprivate conditional : x", "lastprivate : y"]),
    ("simd linear(i)", ["linear : i"]),
    ("simd linear(i, j: 2)", ["linear : i, j (2)"]),
    ("simd linear(i: step(n + 1), val)", ["linear step((n + 1)) val : i ((n + 1))"]),
    ("simd linear(i: val)", ["linear val : i"]),
    ("declare simd linear(val(i, j): 2) linear(ref(p))", ["linear val : i, j (2)", "linear ref : p"]),
    ("declare simd linear(uval(i): step)", ["linear uval : i (step)"]),
    ("target is_device_ptr(p) has_device_addr(q)", ["is_device_ptr : p", "has_device_addr : q"]),
    ("target data use_device_ptr(p) use_device_addr(q)", ["use_device_ptr : p", "use_device_addr : q"]),
    # Reductions
    *[
        (f"parallel reduction({op}: x, y)", [f"reduction '{op}' : x, y"])
        for op in ("+", "-", "*", "&", "|", "^", "&&", "||", "min", "max", "merge", "ns::merge", "::merge")
    ],
    ("parallel reduction(+:x)", ["reduction '+' : x"]),
    ("parallel reduction(&&:x)", ["reduction '&&' : x"]),
    ("parallel reduction(ns::sum<double, 3>: x)", ["reduction 'ns::sum<double,3>' : x"]),
    ("for reduction(inscan, +: x)", ["reduction inscan '+' : x"]),
    ("for reduction(task, max: x)", ["reduction task 'max' : x"]),
    ("for reduction(default, min: x)", ["reduction default 'min' : x"]),
    ("for reduction(original(private), +: x)", ["reduction original(private) '+' : x"]),
    ("for reduction(task: x)", ["reduction 'task' : x"]),
    ("parallel for reduction(parallel, +: x)", ["reduction parallel '+' : x"]),
    ("parallel reduction(+: a[0:n], s.f, m[1][:])", ["reduction '+' : a[0 : n], s.f, m[1][ : ]"]),
    ("taskgroup task_reduction(*: x)", ["task_reduction '*' : x"]),
    ("task in_reduction(*: x)", ["in_reduction '*' : x"]),
    ("for induction(step(2), +: x)", ["induction step(2) '+' : x"]),
    ("for induction(strict, step(f(n)), next: x)", ["induction strict step(f(n)) 'next' : x"]),
    ("scan inclusive(x, y)", ["inclusive : x, y"]),
    ("scan exclusive(x)", ["exclusive : x"]),
    ("parallel copyin(t)", ["copyin : t"]),
    ("single copyprivate(x)", ["copyprivate : x"]),
    # Mapping
    ("target map(x, a[:n])", ["map : x, a[ : n]"]),
    ("target map(tofrom: x)", ["map 'tofrom' : x"]),
    ("target map(always, close, present, to: x)", ["map always close present 'to' : x"]),
    ("target map(always tofrom: x)", ["map always 'tofrom' : x"]),
    ("target map(mapper(deep), to: s)", ["map mapper(deep) 'to' : s"]),
    ("target map(iterator(i = 0 : n), from: p[i][0:m])", ["map iterator i=0:n 'from' : p[i][0 : m]"]),
    ("target map(to)", ["map : to"]),
    ("target exit data map(delete: x) map(release: y)", ["map 'delete' : x", "map 'release' : y"]),
    (
        "target defaultmap(tofrom: scalar) defaultmap(none)",
        ["defaultmap scalar 'tofrom'", "defaultmap 'none'"],
    ),
    ("target update to(present: a[0:n:2]) from(b)", ["to present : a[0 : n : 2]", "from : b"]),
    ("target update from(iterator(i=0:4), mapper(m): s[i])", ["from iterator mapper(m) i=0:4 : s[i]"]),
    ("target update to(([n][m])p)", ["to : (([n][m]) p)"]),
    (
        "declare target enter(f, x) link(y) device_type(any)",
        ["enter : f, x", "link : y", "device_type 'any'"],
    ),
    (
        "declare simd uniform(p) aligned(p, q: 64) aligned(r)",
        ["uniform : p", "aligned : p, q (64)", "aligned : r"],
    ),
    # Memory
    ("parallel allocate(x)", ["allocate : x"]),
    ("parallel allocate(omp_low_lat_mem_alloc: x)", ["allocate : x (omp_low_lat_mem_alloc)"]),
    ("parallel allocate(allocator(a), align(64): x)", ["allocate allocator(a) align(64) : x"]),
    ("target uses_allocators(a, b(traits))", ["uses_allocators traits(traits) : a, b"]),
    ("target uses_allocators(memspace(m), traits(t): a)", ["uses_allocators memspace(m) traits(t) : a"]),
    ("target uses_allocators(traits(t): a; b)", ["uses_allocators traits(t) : a, b"]),
    # Variants
    (
        "metadirective when(user={condition(n > 9)}: parallel for private(x)) otherwise(nothing)",
        ["when user((n > 9)) {parallel for; private : x}", "otherwise {nothing}"],
    ),
    (
        "metadirective when(device={kind(gpu)}, implementation={vendor(llvm)}: target teams loop) default()",
        ["when device implementation {target teams loop}", "default"],
    ),
    ("metadirective default(parallel for)", ["default {parallel for}"]),
    ("declare variant(f) match(construct={parallel, for})", ["match construct"]),
    (
        "declare variant(f) match(user={condition(1)}) adjust_args(need_device_ptr: a, b)",
        ["match user(1)", "adjust_args 'need_device_ptr' : a, b"],
    ),
    ("dispatch novariants(x) nocontext(1) nowait", ["novariants (x)", "nocontext (1)", "nowait"]),
    # Informational and utility
    (
        "requires atomic_default_mem_order(seq_cst) reverse_offload",
        ["atomic_default_mem_order 'seq_cst'", "reverse_offload"],
    ),
    (
        "assume absent(parallel, taskgroup) holds(n % 8 == 0)",
        ["absent parallel taskgroup", "holds (((n % 8) == 0))"],
    ),
    (
        'error at(compilation) severity(warning) message("a, b")',
        ["at 'compilation'", "severity 'warning'", "message (<string>)"],
    ),
    # Loops
    ("tile sizes(8, n / 2)", ["sizes (8, (n / 2))"]),
    ("unroll full", ["full"]),
    ("unroll partial", ["partial"]),
    ("unroll partial(4)", ["partial (4)"]),
    ("interchange permutation(2, 1)", ["permutation (2, 1)"]),
    ("split counts(3, omp_fill)", ["counts (3, omp_fill)"]),
    ("fuse looprange(1, 2)", ["looprange (1, 2)"]),
    ("tile sizes(4) apply(grid: interchange, reverse)", ["sizes (4)", "apply interchange reverse 'grid'"]),
    ("for collapse(2) ordered(2)", ["collapse (2)", "ordered (2)"]),
    ("for ordered", ["ordered"]),
    ("for schedule(static)", ["schedule 'static'"]),
    ("for schedule(dynamic, n / 4)", ["schedule 'dynamic' ((n / 4))"]),
    ("for schedule(monotonic: guided, 8)", ["schedule monotonic 'guided' (8)"]),
    ("for schedule(nonmonotonic, simd: auto)", ["schedule nonmonotonic simd 'auto'"]),
    ("for schedule(runtime)", ["schedule 'runtime'"]),
    ("distribute dist_schedule(static, 16)", ["dist_schedule 'static' (16)"]),
    ("for order(concurrent)", ["order 'concurrent'"]),
    ("for order(reproducible: concurrent)", ["order reproducible 'concurrent'"]),
    ("simd safelen(8) simdlen(4) nontemporal(a)", ["safelen (8)", "simdlen (4)", "nontemporal : a"]),
    ("loop bind(teams)", ["bind 'teams'"]),
    # Parallelism
    ("parallel num_threads(omp_get_num_procs() - 1)", ["num_threads ((omp_get_num_procs() - 1))"]),
    ("parallel num_threads(strict: 4, 2)", ["num_threads strict (4, 2)"]),
    ("parallel proc_bind(spread)", ["proc_bind 'spread'"]),
    ("parallel if(n > 100)", ["if ((n > 100))"]),
    ("parallel if(parallel: n > 100)", ["if parallel ((n > 100))"]),
    ("target update if(target_update: x) to(a)", ["if target update (x)", "to : a"]),
    ("parallel if(a ? b : c)", ["if ((a ? b : c))"]),
    ("teams num_teams(4) thread_limit(n)", ["num_teams (4)", "thread_limit (n)"]),
    ("teams num_teams(2: 4)", ["num_teams lower_bound(2) (4)"]),
    ("masked filter(1)", ["filter (1)"]),
    # Tasks
    (
        "task untied mergeable final(d > 3) priority(p)",
        ["untied", "mergeable", "final ((d > 3))", "priority (p)"],
    ),
    ("task detach(event)", ["detach (event)"]),
    ("target nowait depend(in: a[0:n])", ["nowait", "depend 'in' : a[0 : n]"]),
    ("task affinity(iterator(i = 0 : n): a[i])", ["affinity iterator i=0:n : a[i]"]),
    (
        "task threadset(omp_team) transparent(omp_export) replayable",
        ["threadset 'omp_team'", "transparent (omp_export)", "replayable"],
    ),
    ("taskloop grainsize(strict: 8) nogroup", ["grainsize strict (8)", "nogroup"]),
    ("taskloop num_tasks(4)", ["num_tasks (4)"]),
    ("taskgraph graph_id(3) graph_reset(x)", ["graph_id (3)", "graph_reset (x)"]),
    # Devices
    ("target device(2) nowait", ["device (2)", "nowait"]),
    ("target device(ancestor: 1)", ["device ancestor (1)"]),
    (
        'interop init(prefer_type("cuda"), targetsync: o) device(0)',
        ["init prefer_type(<string>) targetsync : o", "device (0)"],
    ),
    ("interop use(o) nowait", ["use : o", "nowait"]),
    ("interop destroy(o)", ["destroy : o"]),
    # Synchronisation
    ("critical(name) hint(omp_sync_hint_contended)", ["hint (omp_sync_hint_contended)"]),
    ("atomic", []),
    ("atomic read seq_cst", ["read", "seq_cst"]),
    ("atomic compare capture weak fail(relaxed)", ["compare", "capture", "weak", "fail 'relaxed'"]),
    ("atomic update hint(0) memscope(device)", ["update", "hint (0)", "memscope 'device'"]),
    ("flush acq_rel", ["acq_rel"]),
    ("depobj(o) depend(inout: x)", ["depend 'inout' : x"]),
    ("depobj(o) update(in)", ["update 'in'"]),
    ("depobj(o) destroy", ["destroy"]),
    ("task depend(in: a, b[i - 1]) depend(out: *p)", ["depend 'in' : a, b[(i - 1)]", "depend 'out' : (* p)"]),
    (
        "task depend(mutexinoutset: x) depend(inoutset: y)",
        ["depend 'mutexinoutset' : x", "depend 'inoutset' : y"],
    ),
    ("taskwait depend(depobj: o)", ["depend 'depobj' : o"]),
    ("task depend(inout: omp_all_memory)", ["depend 'inout' : omp_all_memory"]),
    (
        "task depend(iterator(int i = 0 : n, j = n : 0 : -1), out: a[i][j])",
        ["depend iterator i=0:n j=n:0:(- 1) 'out' : a[i][j]"],
    ),
    (
        "task depend(iterator(unsigned long k = 0 : v.size()), in: v[k])",
        ["depend iterator k=0:v.size() 'in' : v[k]"],
    ),
    ("ordered depend(source)", ["depend 'source'"]),
    ("ordered depend(sink: i - 1, j + 2)", ["depend 'sink' ((i - 1), (j + 2))"]),
    ("ordered doacross(source:)", ["doacross 'source'"]),
    ("ordered doacross(sink: omp_cur_iteration - 1)", ["doacross 'sink' ((omp_cur_iteration - 1))"]),
    ("ordered threads simd", ["threads", "simd"]),
    ("cancel for if(x)", ["for", "if (x)"]),
    ("cancel taskgroup", ["taskgroup"]),
    ("cancellation point sections", ["sections"]),
    ("for nowait(n > 2)", ["nowait ((n > 2))"]),
    # Separators
    ("parallel, private(a), shared(b)", ["private : a", "shared : b"]),
    ("parallel private(a)shared(b)", ["private : a", "shared : b"]),
    ("parallel private ( a ) shared( b )", ["private : a", "shared : b"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_arguments_of_clauses(text: str, expected: list[str]) -> None:
    directive = parse(text)
    assert [summary(clause) for clause in directive.clauses] == expected
    assert [problem.message for problem in directive.problems] == []


def test_cases_cover_every_form() -> None:
    seen = {clause.name for text, _ in CASES for clause in parse(text).clauses}
    assert {CLAUSES[name].form for name in seen} == {spec.form for spec in CLAUSES.values()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("critical(name)", ["name"]),
        ("flush(a, b)", ["a", "b"]),
        ("threadprivate(x, C::y)", ["x", "C::y"]),
        ("allocate(p) align(64) allocator(a)", ["p"]),
        ("depobj(o[i]) destroy", ["o[i]"]),
        ("declare target(f, x)", ["f", "x"]),
        ("declare variant(g) match(construct={parallel})", ["g"]),
        ("groupprivate(x)", ["x"]),
        ("declare reduction(merge : V : omp_out += omp_in)", ["merge", "V", "(omp_out += omp_in)"]),
        (
            "declare reduction(+ : ns::V<int, 2>, unsigned long : f(omp_out))",
            ["+", "ns::V<int,2>", "unsigned long", "f(omp_out)"],
        ),
        ("declare_reduction(merge : V) combiner(f(&omp_out, omp_in))", ["merge", "V"]),
        ("declare mapper(struct S s) map(s.n)", ["s"]),
        ("declare mapper(deep : S s) map(s.n)", ["deep", "s"]),
    ],
)
def test_arguments_of_directives(text: str, expected: list[str]) -> None:
    directive = parse(text)
    assert [rendered(item.expr) for item in directive.args] == expected
    assert [problem.message for problem in directive.problems] == []


def test_scalar_fields_of_the_table() -> None:
    assert {name for name, spec in CLAUSES.items() if spec.privatizes} == {
        "private", "firstprivate", "lastprivate", "linear", "reduction", "task_reduction", "in_reduction", "induction",
        "use_device_ptr", "use_device_addr",
    }  # fmt: skip
    assert CLAUSES["shared"].data_sharing
    assert not CLAUSES["map"].data_sharing
    assert CLAUSES["map"].variables
    assert not CLAUSES["if"].variables
    assert CLAUSES["schedule"].unique
    assert not CLAUSES["depend"].unique
