"""Data-sharing attributes (OpenMP 5.2, 5.1.1, 5.1.2, 5.2, 5.4, 5.5, 5.8.1): what each variable is, and why.

Each program looks at variables with a call of ``look``; the table says what they are there.
"""

from __future__ import annotations

import pytest

from tests.semantics.gathering import attribute, instances, looked_at

SHARED = "shared, one"
LOCAL = "local, one per thread"
PRIVATE = "private, one per thread"
FIRSTPRIVATE = "firstprivate, one per thread"
REDUCTION = "reduction, one per thread"
TASK_COPY = "firstprivate, one per task"

PARALLEL = {
    "outside and inside": (
        """void f(int n) { int x;
        #pragma omp parallel
        { int z; look(n, x, z); } }""",
        {"n": SHARED, "x": SHARED, "z": LOCAL},
    ),
    "static storage": (
        """int g; void f() { static int s;
        #pragma omp parallel
        { static int t; look(g, s, t); } }""",
        {"g": SHARED, "s": SHARED, "t": SHARED},
    ),
    "what pointers and references lead to": (
        """void f(int *p, int &r) {
        #pragma omp parallel
        look(p, p[0], r); }""",
        {"p": SHARED, "p[0]": SHARED, "r": SHARED},
    ),
    "references declared inside": (
        """void f(int x) {
        #pragma omp parallel
        { int y; int &q = x; int &r = y; look(q, r); } }""",
        {"q": SHARED, "r": LOCAL},
    ),
    "allocated by each thread": (
        """void f() {
        #pragma omp parallel
        { int *p = (int *)malloc(4); look(p, p[0]); } }""",
        {"p": LOCAL, "p[0]": LOCAL},
    ),
    "members": (
        """struct S { int m; void f() {
        #pragma omp parallel
        look(m, this->m); } };""",
        {"m": SHARED, "this->m": SHARED},
    ),
    "structured binding": (
        """void f() { auto [x, y] = pair();
        #pragma omp parallel
        look(x, y); }""",
        {"x": SHARED, "y": SHARED},
    ),
    "a variable of the iteration around the region": (
        """void f(int n) { for (int k = 0; k < n; k++) { int x;
        #pragma omp parallel
        look(k, x); } }""",
        {"k": SHARED, "x": SHARED},
    ),
    "a team of one thread": (
        """void f(int x) {
        #pragma omp parallel num_threads(1)
        look(x); }""",
        {"x": SHARED},
    ),
    "nested teams": (
        """void f(int x) {
        #pragma omp parallel
        { int y;
          #pragma omp parallel
          { int z; look(x, y, z); } } }""",
        {"x": SHARED, "y": LOCAL, "z": LOCAL},
    ),
    "thread-local storage": (
        """thread_local int g;
        void f() {
        #pragma omp parallel
        { static thread_local int h; look(g, h); } }""",
        {"g": "threadprivate, one per thread", "h": "threadprivate, one per thread"},
    ),
    "threadprivate": (
        """int g;
        #pragma omp threadprivate(g)
        void f() {
        #pragma omp parallel
        look(g); }""",
        {"g": "threadprivate, one per thread"},
    ),
    "threadprivate block-scope static": (
        """void f() { static int x, y;
        #pragma omp threadprivate(x)
        #pragma omp parallel
        look(x, y); }""",
        {"x": "threadprivate, one per thread", "y": SHARED},
    ),
    "orphaned worksharing: each thread called the function": (
        """int g; void f(int n) { int x; static int s;
        #pragma omp for
        for (int i = 0; i < n; i++) look(g, x, s, i); }""",
        {"g": SHARED, "x": LOCAL, "s": SHARED, "i": PRIVATE},
    ),
}

CALLS = {
    "parameters and locals of a called function": (
        """void callee(int v, int &r, int *p) { static int s; int l; look(v, r, p, p[0], s, l); }
        void f(int x, int *y) {
        #pragma omp parallel
        callee(x, x, y); }""",
        {"v": LOCAL, "r": SHARED, "p": LOCAL, "p[0]": SHARED, "s": SHARED, "l": LOCAL},
    ),
    "a private variable by reference": (
        """void callee(int &r) { look(r); }
        void f(int x) {
        #pragma omp parallel private(x)
        callee(x); }""",
        {"r": PRIVATE},
    ),
    "captured by value": (
        """int g; void f(int x) {
        #pragma omp parallel
        { auto h = [=](int v) { look(g, x, v); }; h(1); } }""",
        {"g": SHARED, "x": LOCAL, "v": LOCAL},
    ),
    "captures with initialisers": (
        """void f(int x) {
        #pragma omp parallel
        { auto h = [&r = x, y = x] { look(r, y); }; h(); } }""",
        {"r": SHARED, "y": LOCAL},
    ),
    "a closure made before the region holds one copy": (
        """void f() { int x = 0; auto h = [x]() mutable { look(x); };
        #pragma omp parallel
        h(); }""",
        {"x": "local, one"},
    ),
    "captured by reference": (
        """void f(int x, int y) {
        #pragma omp parallel
        { auto h = [&](int v) { look(x, v); }; h(1); auto k = [&y] { look(y); }; k(); } }""",
        {"x": SHARED, "v": LOCAL, "y": SHARED},
    ),
    "one captured each way": (
        """void f(int x, int y) {
        #pragma omp parallel
        { auto h = [x, &y] { look(x, y); }; h(); } }""",
        {"x": LOCAL, "y": SHARED},
    ),
}

CLAUSES = {
    "private": (
        """void f(int x, int y) {
        #pragma omp parallel private(x)
        look(x, y); }""",
        {"x": PRIVATE, "y": SHARED},
    ),
    "firstprivate": (
        """void f(int x) {
        #pragma omp parallel firstprivate(x)
        look(x); }""",
        {"x": FIRSTPRIVATE},
    ),
    "a private reference is a copy of what it refers to": (
        """void f(int x) { int &r = x;
        #pragma omp parallel private(r)
        look(r, x); }""",
        {"r": PRIVATE, "x": SHARED},
    ),
    "a copied pointer leads to the shared memory": (
        """void f(int *p) {
        #pragma omp parallel firstprivate(p)
        look(p, p[0]); }""",
        {"p": FIRSTPRIVATE, "p[0]": SHARED},
    ),
    "a copied array is a copy of its elements": (
        """void f() { int a[4], b[4];
        #pragma omp parallel private(a) firstprivate(b)
        look(a[0], b[0]); }""",
        {"a[0]": PRIVATE, "b[0]": FIRSTPRIVATE},
    ),
    "a copied struct shares what its pointers lead to": (
        """struct S { int m; int *p; };
        void f(S s) {
        #pragma omp parallel firstprivate(s)
        look(s.m, s.p[0]); }""",
        {"s.m": FIRSTPRIVATE, "s.p": FIRSTPRIVATE, "s.p[0]": SHARED},
    ),
    "lastprivate": (
        """void f(int n, int x) {
        #pragma omp parallel for lastprivate(x)
        for (int i = 0; i < n; i++) look(x); }""",
        {"x": "lastprivate, one per thread"},
    ),
    "reduction": (
        """void f(int x) {
        #pragma omp parallel reduction(+ : x)
        look(x); }""",
        {"x": REDUCTION},
    ),
    "reduction of a worksharing loop": (
        """void f(int n, int x) {
        #pragma omp parallel
        {
          look(n);
          #pragma omp for reduction(max : x)
          for (int i = 0; i < n; i++) look(x);
        } }""",
        {"n": SHARED, "x": REDUCTION},
    ),
    "reduction of an array section": (
        """void f(int n, int *a) {
        #pragma omp parallel for reduction(+ : a[:4])
        for (int i = 0; i < n; i++) look(a[0]); }""",
        {"a": REDUCTION, "a[0]": REDUCTION},
    ),
    "scope, single, sections": (
        """void f(int x, int y, int z) {
        #pragma omp parallel
        {
          #pragma omp scope reduction(+ : x)
          look(x);
          #pragma omp single private(y)
          look(y);
          #pragma omp sections firstprivate(z)
          {
            #pragma omp section
            look(z);
          }
        } }""",
        {"x": REDUCTION, "y": PRIVATE, "z": FIRSTPRIVATE},
    ),
    "linear": (
        """void f(int n, int x, int y) {
        #pragma omp parallel for linear(x : 2)
        for (int i = 0; i < n; i++) look(x, y); }""",
        {"x": "linear, one per thread", "y": SHARED},
    ),
    "default(none)": (
        """void f(int x, int y) {
        #pragma omp parallel default(none) shared(x) private(y)
        look(x, y); }""",
        {"x": SHARED, "y": PRIVATE},
    ),
    "default(private)": (
        """void f(int x) {
        #pragma omp parallel default(private)
        look(x); }""",
        {"x": PRIVATE},
    ),
    "an explicit shared clause beats the default": (
        """void f(int x, int y) {
        #pragma omp parallel default(firstprivate) shared(y)
        look(x, y); }""",
        {"x": FIRSTPRIVATE, "y": SHARED},
    ),
    "default(firstprivate) leaves threadprivate variables alone": (
        """int g;
        #pragma omp threadprivate(g)
        void f(int x) {
        #pragma omp parallel default(firstprivate)
        look(x, g); }""",
        {"x": FIRSTPRIVATE, "g": "threadprivate, one per thread"},
    ),
}

LOOPS = {
    "the variable of an associated loop": (
        """void f(int n) { int i, j;
        #pragma omp parallel for
        for (i = 0; i < n; i++) for (j = 0; j < n; j++) look(i, j); }""",
        {"i": PRIVATE, "j": SHARED},
    ),
    "collapse associates both loops": (
        """void f(int n) { int i, j;
        #pragma omp parallel for collapse(2)
        for (i = 0; i < n; i++) for (j = 0; j < n; j++) look(i, j); }""",
        {"i": PRIVATE, "j": PRIVATE},
    ),
    "a plain loop in a region": (
        """void f(int n) { int i;
        #pragma omp parallel
        { for (i = 0; i < n; i++) look(i); for (int k = 0; k < n; k++) look(k); } }""",
        {"i": SHARED, "k": LOCAL},
    ),
    "simd": (
        """void f(int n, int x, int y) { int i;
        #pragma omp simd private(x)
        for (i = 0; i < n; i++) look(i, x, y); }""",
        {"i": "private, one per lane", "x": "private, one per lane", "y": SHARED},
    ),
    "range-based for": (
        """void f(std::vector<int> v, std::vector<int> w) {
        #pragma omp parallel
        { for (int x : v) look(x); for (int &r : w) look(r); } }""",
        {"x": LOCAL, "r": SHARED},
    ),
}

TASKS = {
    "a task copies what its team does not share": (
        """int g; void f(int x) {
        #pragma omp parallel
        { int y; static int s;
          #pragma omp task
          { int z; look(g, x, y, s, z); } } }""",
        {"g": SHARED, "x": SHARED, "y": TASK_COPY, "s": SHARED, "z": "local, one per task"},
    ),
    "what is private in the team is firstprivate in its task": (
        """void f(int x) {
        #pragma omp parallel private(x)
        {
          #pragma omp task
          look(x); } }""",
        {"x": TASK_COPY},
    ),
    "clauses of a task": (
        """void f(int x) {
        #pragma omp parallel
        { int y, z;
          #pragma omp task shared(y) private(x) firstprivate(z)
          look(x, y, z); } }""",
        {"x": "private, one per task", "y": LOCAL, "z": TASK_COPY},
    ),
    "default(shared)": (
        """void f() {
        #pragma omp parallel
        { int y;
          #pragma omp task default(shared)
          look(y); } }""",
        {"y": LOCAL},
    ),
    "default(firstprivate)": (
        """void f(int x) {
        #pragma omp parallel
        {
          #pragma omp task default(firstprivate)
          look(x); } }""",
        {"x": TASK_COPY},
    ),
    "a task in a task": (
        """void f(int x) {
        #pragma omp parallel
        {
          #pragma omp task
          { int z;
            #pragma omp task
            look(x, z); } } }""",
        {"x": SHARED, "z": TASK_COPY},
    ),
    "orphaned": (
        """int g; void f(int x, int *p) { int y;
        #pragma omp task
        look(g, x, y, p, p[0]); }""",
        {"g": SHARED, "x": TASK_COPY, "y": TASK_COPY, "p": TASK_COPY, "p[0]": SHARED},
    ),
    "orphaned, parameter by reference": (
        """void f(int &x) {
        #pragma omp task
        look(x); }""",
        {"x": TASK_COPY},
    ),
    "taskloop copies what its team does not share": (
        """void f(int n) {
        #pragma omp parallel
        { int x;
          #pragma omp taskloop
          for (int i = 0; i < n; i++) look(n, x);
        } }""",
        {"n": SHARED, "x": TASK_COPY},
    ),
    "taskloop": (
        """void f(int n, int x, int y) { int i;
        #pragma omp parallel
        #pragma omp single
        {
          #pragma omp taskloop firstprivate(x) reduction(+ : y)
          for (i = 0; i < n; i++) look(i, n, x, y);
        } }""",
        {"i": "private, one per task", "n": SHARED, "x": TASK_COPY, "y": "reduction, one per task"},
    ),
    "task reduction": (
        """void f(int x) {
        #pragma omp parallel
        #pragma omp single
        {
          #pragma omp taskgroup task_reduction(+ : x)
          {
            #pragma omp task in_reduction(+ : x)
            look(x);
          }
        } }""",
        {"x": "reduction, one per task"},
    ),
}

DEVICES = {
    "scalars that no clause maps": (
        """void f(int x, int y, double *p) { int b[8];
        #pragma omp target parallel map(tofrom : y)
        look(x, y, p[0], b[0]); }""",
        {"x": "firstprivate, one", "y": SHARED, "p": SHARED, "p[0]": SHARED, "b[0]": SHARED},
    ),
    "defaultmap": (
        """void f(int x) {
        #pragma omp target parallel defaultmap(tofrom : scalar)
        look(x); }""",
        {"x": SHARED},
    ),
    "teams": (
        """void f(int x, int y) {
        #pragma omp target teams private(x) map(y)
        look(x, y); }""",
        {"x": "private, one per team", "y": SHARED},
    ),
    "combined: at the innermost construct that permits it": (
        """void f(int n, int x) {
        #pragma omp target teams distribute parallel for private(x)
        for (int i = 0; i < n; i++) look(i, x); }""",
        {"i": PRIVATE, "x": PRIVATE},
    ),
}

TABLE = {
    f"{group}: {name}": case
    for group, cases in {
        "parallel": PARALLEL,
        "calls": CALLS,
        "clauses": CLAUSES,
        "loops": LOOPS,
        "tasks": TASKS,
        "devices": DEVICES,
    }.items()
    for name, case in cases.items()
}


def seen(text: str) -> dict[str, str]:
    return {name: f"{attribute(obj)}, {instances(obj)}" for name, obj in looked_at(text).items()}


@pytest.mark.parametrize(("text", "expected"), TABLE.values(), ids=TABLE)
def test_attributes(text: str, expected: dict[str, str]) -> None:
    assert seen(text) == expected


REASONS = {
    "clause": ("private(x)", "5.4.3", "private clause", "x"),
    "value": ("firstprivate(x)", "5.4.4", "firstprivate clause", "x"),
    "sum": ("reduction(+ : x)", "5.5.8", "reduction clause", "x"),
    "default": ("default(private)", "5.4.3", "default clause", "default(private)"),
}


@pytest.mark.parametrize(("clause", "section", "reason", "place"), REASONS.values(), ids=REASONS)
def test_a_clause_is_the_reason_and_its_place(clause: str, section: str, reason: str, place: str) -> None:
    sharing = looked_at(f"void f(int x) {{\n#pragma omp parallel {clause}\nlook(x); }}")["x"].sharing
    assert sharing is not None and sharing.place is not None
    assert (sharing.section, sharing.place.text) == (section, place)
    assert reason in sharing.reason


IMPLICIT = {
    "declared inside": ("#pragma omp parallel\n{ int x; look(x); }", "5.1.1", "inside the region"),
    "static": ("#pragma omp parallel\n{ static int x; look(x); }", "5.1.1", "static storage"),
    "associated loop": (
        "int x;\n#pragma omp parallel for\nfor (x = 0; x < 9; x++) look(x);",
        "5.1.1",
        "associated loop",
    ),
    "task": ("#pragma omp parallel\n{ int x;\n#pragma omp task\nlook(x); }", "5.4.4", "does not share"),
    "target": ("int x;\n#pragma omp target parallel\nlook(x);", "5.8.1", "not mapped"),
}


@pytest.mark.parametrize(("body", "section", "reason"), IMPLICIT.values(), ids=IMPLICIT)
def test_a_rule_without_clause_names_its_section(body: str, section: str, reason: str) -> None:
    sharing = looked_at(f"void f() {{\n{body}\n}}")["x"].sharing
    assert sharing is not None
    assert sharing.section == section
    assert reason in sharing.reason


def test_a_private_copy_knows_its_original() -> None:
    copy = looked_at("int x; void f() {\n#pragma omp parallel private(x)\nlook(x); }")["x"]
    assert copy.origin is not None
    assert copy.origin.sharing is not None
    assert copy.origin.sharing.attribute == "shared"
