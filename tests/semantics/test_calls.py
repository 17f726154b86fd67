"""Calls: what a callee does is done at the call, to what its arguments mean; libraries by what is known of them."""

from __future__ import annotations

import pytest

from pcwm_core.semantics.facts import Access, RegionFacts
from pcwm_core.semantics.state import MAX_CALL_DEPTH
from tests.semantics.gathering import elements, executions, listing, on, region


def facts_of(before: str, body: str) -> RegionFacts:
    return region(
        f"""{before}
        void f(int n, int *a, int *b) {{
        #pragma omp parallel
        {{
        {body}
        }} }}"""
    )


def changes(facts: RegionFacts) -> set[str]:
    return {text for text in listing(facts) if not text.startswith("read")}


#: Declarations, the region's body, and the changes of memory that others can see.
BODIES = {
    "by value": ("void g(int v) { v = 1; }", "g(a[0]);", set()),
    "by reference": ("void g(int &v) { v = 1; }", "g(a[2]);", {"write a[2]"}),
    "by pointer": ("void g(int *v) { *v = 1; }", "g(&a[3]);", {"write a[3]"}),
    "pointer and offset": ("void g(int *v, int i) { v[i]++; }", "g(a + 2, n);", {"update a[n + 2]"}),
    "array parameter": ("void g(int v[10]) { v[1] = 0; }", "g(b);", {"write b[1]"}),
    "through a struct": (
        "struct P { int x; int *q; }; P s; void g(P *p) { p->x = 1; p->q[2] = 3; }",
        "g(&s);",
        {"write s.x", "write s.q[2]"},
    ),
    "a struct passed by value": (
        "struct P { int x; int *q; }; P s; void g(P p) { p.x = 1; p.q[1] = 2; }",
        "g(s);",
        {"write s.q[1]"},
    ),
    "a copied struct": ("struct P { int *q; }; P s;", "P t = s; t.q[1] = 2;", {"write s.q[1]"}),
    "a span of an array": ("", "std::span<int> s(a, n); s[2] = 1;", {"write a[2]"}),
    "a global": ("int s; void g(void) { s = 1; }", "g();", {"write s"}),
    "a private variable": ("void g(int &v) { v = 1; }", "int x; g(x);", set()),
    "calls of calls": (
        "void h(int *v) { *v = 1; } void g(int *v) { h(v + 1); }",
        "g(a);",
        {"write a[1]"},
    ),
    "default arguments": ("int s; void g(int *p = &s) { *p = 1; }", "g();", {"write s"}),
    "returned values": ("int twice(int i) { return 2 * i; }", "a[twice(n)] = 1;", {"write a[2*n]"}),
    "returned pointers": (
        "int *row(int *p, int i) { return p + 10 * i; }",
        "row(a, n)[2] = 1;",
        {"write a[10*n + 2]"},
    ),
    "returned references": ("int &at(int *p, int i) { return p[i]; }", "at(a, n) = 1;", {"write a[n]"}),
    "a function as argument": (
        "void g(void (*fn)(int *), int *p) { fn(p); } void h(int *p) { *p = 1; }",
        "g(h, a);",
        {"write a[0]"},
    ),
    "a table of functions": (
        "void h(int *p) { *p = 1; } void k(int *p) { p[1] = 2; }",
        "void (*t[])(int *) = {h, k}; t[n](a);",
        {"write a[0]", "write a[1]"},
    ),
    "a lambda": ("", "auto g = [&](int i) { a[i] = 1; }; g(n);", {"write a[n]"}),
    "a lambda called at once": ("", "[&] { b[0] = 1; }();", {"write b[0]"}),
    "a lambda's own copy": (
        "",
        "int x = 0; auto g = [=]() mutable { x = 1; a[x] = 1; }; g();",
        {"write a[1]"},
    ),
    "a lambda as argument": (
        "template <class T> void each(int n, T t) { t(n); }",
        "each(n, [&](int i) { a[i] = 1; });",
        {"write a[n]"},
    ),
    "a functor": (
        "struct F { int *p; void operator()(int i) const { p[i] = 1; } };",
        "F g{a}; g(n);",
        {"write a[n]"},
    ),
    "methods": (
        "struct A { int x; void go() { x++; this->x = 2; } }; A obj, many[4];",
        "obj.go(); many[n].go();",
        {"update obj.x", "write obj.x", "update many[n].x", "write many[n].x"},
    ),
    "an inherited method": (
        "struct A { int x; void go() { x = 1; } }; struct B : A {}; B obj;",
        "obj.go();",
        {"write obj.x"},
    ),
    "a virtual function that a derived class defines": (
        "struct A { int x; virtual void go() = 0; }; struct B : A { void go() { x = 1; } }; A *obj;",
        "obj->go();",
        {"write obj[0].x"},
    ),
    "call and subscript operators": (
        """struct M { int w; int *d; int &operator()(int i, int j) { return d[i * w + j]; }
                      int &operator[](int i) { return d[i]; } }; M m;""",
        "m(n, 2) = 1; m[3] = 2;",
        {"write m.d[n*m.w + 2]", "write m.d[3]"},
    ),
    "a macro that is written through": ("#define AT(i) a[2 * (i)]", "AT(n + 1) = 2;", {"write a[2*n + 2]"}),
    "a macro that writes": ("#define SET(p, i) p[i] = 1", "SET(a, n);", {"write a[n]"}),
    "a variant for where the call stands": (
        """void inside(int *p) { p[1] = 1; }
           #pragma omp declare variant(inside) match(construct={parallel})
           void g(int *p) { p[2] = 1; }""",
        "g(a);",
        {"write a[1]"},
    ),
    "a variant for elsewhere": (
        """void there(int *p) { p[1] = 1; }
           #pragma omp declare variant(there) match(construct={target})
           void g(int *p) { p[2] = 1; }""",
        "g(a);",
        {"write a[2]"},
    ),
    "a macro that is a statement": (
        "#define SWAP(x, y) do { int t_ = (x); (x) = (y); (y) = t_; } while (0)",
        "SWAP(a[n], b[2]);",
        {"write a[n]", "write b[2]"},
    ),
    "a macro of several statements": (
        "#define BOTH(i) a[i] = 1; b[i] = 2",
        "BOTH(n);",
        {"write a[n]", "write b[n]"},
    ),
    "members of a union are one place": (
        "union U { int i; float x; }; U u;",
        "u.i = 1; u.x = 2;",
        {"write u"},
    ),
    "bit-fields of one unit are one place": (
        "struct B { int x : 3; int y : 4; int z; }; B s;",
        "s.x = 1; s.y = 2; s.z = 3;",
        {"write s.bit-fields 0", "write s.z"},
    ),
    "rows": (
        "double *rows[3]; int square[4][5];",
        "rows[n][1] = 0; square[n][3] = 1;",
        {"write rows[n][1]", "write square[n][3]"},
    ),
}


@pytest.mark.parametrize(("before", "body", "expected"), BODIES.values(), ids=BODIES)
def test_followed_calls(before: str, body: str, expected: set[str]) -> None:
    facts = facts_of(before, body)
    assert changes(facts) == expected
    assert facts.unseen == ()


LIBRARY = {
    "swap": ("", "std::swap(a[0], b[1]);", {"update a[0]", "update b[1]"}),
    "scanf": ("", 'scanf("%d", &a[n]);', {"update a[n]"}),
    "pure": ("", "a[0] = abs(b[0]); sqrt(n);", {"write a[0]"}),
    "readers": ("", 'printf("%s", a); strlen(b);', set()),
    "rand": ("", "rand();", {"update rand() state"}),
    "strtok": ("", 'strtok(0, " ");', {"update strtok() state"}),
    "free": ("", "free(a);", {"write a[0]"}),
    "results": ("", "frexp(1.5, &a[n]); sincosf(2, a, b);", {"write a[n]", "write a[0]", "write b[0]"}),
    "mathematics": ("", "fmaxf(1, lgammal(cexp(a[0])));", set()),
    "containers": (
        "std::vector<int> v;",
        "v.push_back(1); v[n] = 1; v.at(1) = 2; v.back() = 3;",
        {"update v", "write v[n]", "write v[1]", "write v[v.size() + -1]"},
    ),
    "a map inserts": ("std::map<int, int> m;", "m[3] = 1;", {"update m", "write m[3]"}),
    "vector<bool>": ("std::vector<bool> v;", "v[2] = 1;", {"write v[?]"}),
    "random number engines": (
        "std::mt19937 gen; std::uniform_int_distribution<int> dist;",
        "dist(gen);",
        {"update gen"},
    ),
}


@pytest.mark.parametrize(("before", "body", "expected"), LIBRARY.values(), ids=LIBRARY)
def test_library_calls(before: str, body: str, expected: set[str]) -> None:
    assert changes(facts_of(before, body)) == expected


#: A call, and the elements of ``a`` that it writes and of ``b`` that it reads for n = 5.
RANGES = {
    "memcpy(a, b, n * sizeof(int));": (range(5), range(5)),
    "memcpy(a + 2, b + n, sizeof(int) * 3);": (range(2, 5), range(5, 8)),
    "memset(a, 0, 4 * sizeof *a);": (range(4), range(0)),
    "std::fill(a + 1, a + n, 0);": (range(1, 5), range(0)),
    "std::fill_n(a, n, 0);": (range(5), range(0)),
    "std::sort(a, a + 4);": (range(4), range(0)),
    "std::copy(b + 1, b + n, a);": (range(4), range(1, 5)),
    "std::copy_n(b, n, a + 2);": (range(2, 7), range(5)),
    "std::transform(b, b + 3, a, negate);": (range(3), range(3)),
    "std::upper_bound(b + 1, b + n, 7);": (range(0), range(1, 5)),
    "vst1q_f32(a + n, v);": (range(5, 6), range(0)),
    "_mm256_storeu_pd(&a[4], _mm256_loadu_pd(b));": (range(4, 5), range(0)),
    "_mm256_add_pd(v, w);": (range(0), range(0)),
}


@pytest.mark.parametrize(("call", "expected"), RANGES.items(), ids=RANGES)
def test_library_calls_touch_ranges(call: str, expected: tuple[range, range]) -> None:
    facts = facts_of("", call)

    def touched(name: str, mode: str) -> list[int]:
        return [
            element
            for access in on(facts, name)
            if access.mode == mode and access.role == "call"
            for element in elements(access, {"n": 5})
        ]

    assert (touched("a", "write"), touched("b", "read")) == (list(expected[0]), list(expected[1]))


def test_a_length_that_is_not_known_is_an_assumption() -> None:
    for call in ("memcpy(a, b, len());", "memset(a, 0, unseen);"):
        first, more = (access for access in on(facts_of("", call), "a") if access.mode == "write")
        assert (elements(first, {}), first.assumption) == ([0], "")
        assert "beyond a" in more.assumption


def test_the_length_of_bytes_is_their_number() -> None:
    facts = facts_of("char *s = new char[100];", "memset(s + 1, 0, n);")
    (access,) = (access for access in on(facts, "new[]") + on(facts, "s") if access.role == "call")
    assert elements(access, {"n": 3}) == [1, 2, 3]


def only(facts: RegionFacts, name: str) -> Access:
    (access,) = on(facts, name)
    return access


def test_a_mutex_is_held_between_lock_and_unlock() -> None:
    facts = facts_of("std::mutex m; int s, t;", "m.lock(); s = 1; m.unlock(); t = 1;")
    assert [lock.kind for lock in only(facts, "s").locks] == ["mutex"]
    assert only(facts, "t").locks == ()


@pytest.mark.parametrize(
    ("call", "mode"),
    [
        ("c++", "update"),
        ("c.fetch_add(1)", "update"),
        ("c.store(2)", "write"),
        ("c.load()", "read"),
        ("n = c", "read"),
    ],
)
def test_atomic_objects(call: str, mode: str) -> None:
    access = only(facts_of("std::atomic<int> c;", f"{call};"), "c")
    assert (access.mode, access.atomic) == (mode, "std::atomic")


def test_a_function_that_is_not_seen_may_write_through_an_address() -> None:
    facts = facts_of("int s; void ext(int *);", "ext(&s);")
    access = only(facts, "s")
    assert (access.mode, access.callee) == ("write", "ext")
    assert access.assumption == "ext writes what its argument &s points to"
    assert facts.unseen == ("ext",)


def test_a_function_that_is_not_seen_does_not_write_what_is_const() -> None:
    facts = facts_of("int s; void ext(const int *); void other(const int &);", "ext(&s); other(s);")
    assert changes(facts) == set()


def test_a_function_that_is_not_seen_may_write_its_reference_argument() -> None:
    facts = facts_of("int s; void ext(int &);", "ext(s);")
    assert [access.assumption for access in on(facts, "s") if access.writes] == [
        "ext writes its reference argument s"
    ]


def test_accesses_of_a_callee_lie_in_the_callee() -> None:
    facts = facts_of("int s; void g(void) { s = 1; }", "g();")
    assert only(facts, "s").place.chunk.data.startswith(b"s = 1")


def test_accesses_of_a_macro_lie_at_its_use() -> None:
    facts = facts_of("#define SET(p, i) p[i] = 1", "SET(a, n);")
    (write,) = (access for access in on(facts, "a") if access.writes)
    assert write.place.text == "SET(a, n)"


def test_one_callee_in_two_contexts() -> None:
    facts = facts_of("void g(int *p) { *p = 1; }", "g(a);\n#pragma omp critical\ng(b);")
    writes = [access for access in facts.accesses if access.writes]
    assert len({access.place for access in writes}) == 1
    assert [(access.obj.name, len(access.locks)) for access in writes] == [("a", 0), ("b", 1)]


def test_the_guard_of_a_call_is_that_of_its_body() -> None:
    facts = facts_of(
        "int s; void g(int k) { if (k > 2) return; s = k; }", "for (int i = 0; i < n; i++) g(i);"
    )
    access = only(facts, "s")
    assert [known["i"] for known in executions(access, range(-2, 9), {"n": 5})] == [0, 1, 2]


def test_recursion_ends() -> None:
    facts = facts_of("int s; void g(int *p, int k) { s = k; p[k] = 1; if (k) g(p, k - 1); }", "g(a, n);")
    assert "write s" in changes(facts)
    assert {"write a[n]", "write a[n + -1]"} <= changes(facts)
    assert facts.limits == ()


def test_mutual_recursion_ends() -> None:
    facts = facts_of(
        "int s; void h(int); void g(int k) { s = k; h(k); } void h(int k) { g(k - 1); }", "g(n);"
    )
    assert changes(facts) == {"write s"}


def chain_of_calls(length: int) -> RegionFacts:
    links = "".join(f"void g{k}(int *p) {{ {f'g{k - 1}(p)' if k else '*p = 1'}; }}\n" for k in range(length))
    return facts_of(links, f"g{length - 1}(a);")


def test_a_chain_of_calls_is_followed_to_its_end() -> None:
    assert changes(chain_of_calls(MAX_CALL_DEPTH - 1)) == {"write a[0]"}


def test_what_lies_beyond_the_depth_of_calls_is_said_to_be_unseen() -> None:
    facts = chain_of_calls(MAX_CALL_DEPTH + 3)
    assert facts.unseen or facts.limits


OBJECTS = {
    "a functor passed by value": (
        """struct F { int *p; void operator()(int i) const { p[i] = 1; } };
        template <class T> void each(int n, T t) { t(n); }""",
        "F g{a}; each(n, g);",
        {"write a[n]"},
    ),
    "a functor made for the call": (
        """struct F { int *p; F(int *q) : p(q) {} void operator()(int i) const { p[i] = 1; } };
        template <class T> void each(int n, T &&t) { t(n); }""",
        "each(n, F(a + 1)); each(n, F{b});",
        {"write a[n + 1]", "write b[n]"},
    ),
    "a lambda by forwarding reference": (
        "template <class T> void each(int n, T &&body) { body(n); }",
        "each(n, [&](int i) { a[i] = 1; });",
        {"write a[n]"},
    ),
    "a view that a method returns": (
        """struct Row { int *p; int n; int &operator[](int j) const { return p[j]; } };
        struct Grid { int *data; int cols; Row row(int i) const { return Row{data + i * cols, cols}; } };""",
        "Grid g; g.data = a; g.cols = 10; Row r = g.row(2); r[n] = 1; g.row(3)[n] = 1;",
        {"write a[n + 20]", "write a[n + 30]"},
    ),
    "a named object that a function returns": (
        "struct Row { int *p; }; Row row(int *q, int i) { Row r; r.p = q + i; return r; }",
        "auto r = row(a, n); r.p[1] = 2;",
        {"write a[n + 1]"},
    ),
    "a span that a function returns": (
        "std::span<int> part(int *q, int i) { return {q + i, 3}; }",
        "auto r = part(a, n); r[1] = 2; part(b, n)[0] = 1;",
        {"write a[n + 1]", "write b[n]"},
    ),
    "a constructor with a body": (
        "struct Row { int *p; int k; Row(int *q, int i) : p(q) { k = i; } };",
        "Row r(a, n); r.p[r.k] = 1;",
        {"write a[n]"},
    ),
    "assigning to a tuple of references": (
        "int x, y; std::pair<int, int> g();",
        "std::tie(x, a[n]) = g(); std::tie(std::ignore, y) = g();",
        {"write x", "write a[n]", "write y"},
    ),
    "the length of an array": ("std::array<int, 4> v;", "a[v.size()] = 1;", {"write a[4]"}),
    "methods that change other members": (
        """struct Grid { int cols; int *data; void set(int i) { data[i] = 1; } int width() const { return cols; } };
        Grid g;""",
        "g.set(1); g.set(g.width()); a[g.cols] = 1;",
        {"write g.data[1]", "write g.data[g.cols]", "write a[g.cols]"},
    ),
}


@pytest.mark.parametrize(("before", "body", "expected"), OBJECTS.values(), ids=OBJECTS)
def test_objects_keep_what_their_members_hold(before: str, body: str, expected: set[str]) -> None:
    assert changes(facts_of(before, body)) == expected


@pytest.mark.xfail(reason="tree-sitter-cpp takes table[n](a) for a structured binding", strict=True)
def test_a_global_table_of_functions() -> None:
    before = "void h(int *p) { *p = 1; } void (*const table[])(int *) = {h};"
    assert changes(facts_of(before, "table[n](a);")) == {"write a[0]"}


def test_a_function_with_a_region_is_followed_from_a_call_that_tells_it_what_to_call() -> None:
    text = """void mark(void *data) { int *p = data; *p = 1; }
        void all(int n, void (*act)(void *), void *data) {
        #pragma omp parallel for
        for (int i = 0; i < n; i++) act(data);
        }
        void f(int n, int *a) { all(n, mark, a + 2); }"""
    assert changes(region(text)) == {"write a[2]"}


def test_a_library_function_calls_what_it_is_handed() -> None:
    facts = region(
        """int calls, other;
        int order(const void *a, const void *b) { calls++; return *(const int *)a - *(const int *)b; }
        int unused(const void *a, const void *b) { other++; return 0; }
        void f(int *v, int n) {
        #pragma omp parallel
        qsort(v, n, sizeof *v, order);
        }"""
    )
    assert [access.mode for access in on(facts, "calls")] == ["update"]
    assert not on(facts, "other")
