"""Every way that OpenMP enters C and C++, and the places where the grammar alone goes wrong."""

from __future__ import annotations

import pytest

from pcwm_core.source import read
from pcwm_core.source.syntax import Omp, TopDirective, walk
from tests.source.dump import body, body_nodes, dump, function, items

LOOP = "for (int i = 0; i < n; i++) a[i] = 0;"
LOWERED = "(For (DeclStmt [(VarDecl i <int> 0)]) (Binary < i n) (Update ++ i) (ExprStmt (Assign = (Index a [i]) 0)))"

ONE_LOOP = [
    "#pragma omp parallel for\n@",
    "  #  pragma\tomp   parallel for\n@",
    "#pragma omp parallel \\\n  for\n@",
    "#pragma omp parallel \\\r\n  for\r\n@",
    "#pragma omp parallel for // why { not\n@",
    "#pragma omp /* all */ parallel /* cores\n */ for\n@",
    '_Pragma("omp parallel for") @',
    '_Pragma( "omp parallel for" )\n@',
    '_Pragma(R"(omp parallel for)") @',
    "__pragma(omp parallel for) @",
    "[[omp::directive(parallel for)]] @",
    "[[ using omp : directive(parallel for) ]] @",
    "#define PF _Pragma(\"omp parallel for\")\nPF @",
    "#define DO(x) _Pragma(#x)\nDO(omp parallel for) @",
    "#define DO(x) _Pragma(#x)\n#define PF(c) DO(omp parallel for)\nPF(1) @",
    "#ifdef _OPENMP\n#pragma omp parallel for\n#endif\n@",
    "#if defined(_OPENMP) && _OPENMP >= 201511\n#pragma omp parallel for\n#else\n#pragma omp single\n#endif\n@",
    "#ifndef _OPENMP\n{\n#else\n#pragma omp parallel for\n#endif\n@",
]  # fmt: skip


@pytest.mark.parametrize("source", ONE_LOOP)
def test_forms_of_one_directive(source: str) -> None:
    assert body(source.replace("@", LOOP)) == [f"(Omp {{parallel for}} {LOWERED})"]


STACKED = [
    "#pragma omp parallel\n#pragma omp for\n@",
    '_Pragma("omp parallel") _Pragma("omp for") @',
    "[[omp::sequence(directive(parallel), directive(for))]] @",
    "[[omp::sequence(omp::directive(parallel), omp::directive(for))]] @",
    '#pragma omp parallel\n_Pragma("omp for")\n@',
]


@pytest.mark.parametrize("source", STACKED)
def test_directives_stacked_over_one_statement(source: str) -> None:
    assert body(source.replace("@", LOOP)) == [f"(Omp {{parallel}} (Omp {{for}} {LOWERED}))"]


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("if (a)\n#pragma omp critical\nb; else c;", "(If a (Omp {critical} (ExprStmt b)) (ExprStmt c))"),
        ("if (a) b; else\n#pragma omp critical\nc;", "(If a (ExprStmt b) (Omp {critical} (ExprStmt c)))"),
        ("while (a)\n#pragma omp atomic\nb++;", "(While a (Omp {atomic} (ExprStmt (Update ++ b))))"),
        ("for (;;)\n#pragma omp task\nb();", "(For (Omp {task} (ExprStmt (Call b))))"),
        ("l:\n#pragma omp single\nb;", "(Label l (Omp {single} (ExprStmt b)))"),
        (
            "switch (x) { case 1:\n#pragma omp single\nb; }",
            "(Switch x (Compound [(Case 1 [(Omp {single} (ExprStmt b))])]))",
        ),
    ],
)
def test_directive_over_a_body_without_braces(source: str, tree: str) -> None:
    assert body(source) == [tree]


def test_stand_alone_directives_are_statements_of_their_block() -> None:
    assert body("a;\n#pragma omp barrier\n{ b;\n#pragma omp taskwait\n}\n#pragma omp flush(x)\n") == [
        "(ExprStmt a)",
        "(Omp {barrier})",
        "(Compound [(ExprStmt b) (Omp {taskwait})])",
        "(Omp {flush})",
    ]


def test_ordered_depend_is_stand_alone_and_ordered_is_not() -> None:
    assert body("#pragma omp ordered depend(source)\na;\n#pragma omp ordered\nb;") == [
        "(Omp {ordered depend(source)})",
        "(ExprStmt a)",
        "(Omp {ordered} (ExprStmt b))",
    ]


def test_scan_separates_the_body_of_a_loop() -> None:
    (tree,) = body(
        "#pragma omp simd reduction(inscan, +: s)\nfor (;;) { s += 1;\n#pragma omp scan inclusive(s)\nb = s; }"
    )
    assert tree.endswith(
        "(For (Compound [(ExprStmt (Assign += s 1)) (Omp {scan inclusive(s)}) (ExprStmt (Assign = b s))])))"
    )


@pytest.mark.parametrize(
    ("source", "sections"),
    [
        (
            "{ a();\n#pragma omp section\nb(); }",
            "[(ExprStmt (Call a)) (Omp {section} (ExprStmt (Call b)))]",
        ),
        (
            "{ a(); b();\n#pragma omp section\nc(); d();\n#pragma omp section\n{ e(); } }",
            (
                "[(Compound [(ExprStmt (Call a)) (ExprStmt (Call b))])"
                " (Omp {section} (Compound [(ExprStmt (Call c)) (ExprStmt (Call d))]))"
                " (Omp {section} (Compound [(ExprStmt (Call e))]))]"
            ),
        ),
        (
            "{\n#pragma omp section\na();\n#pragma omp section\n}",
            "[(Omp {section} (ExprStmt (Call a))) (Omp {section})]",
        ),
    ],
)
def test_a_section_runs_to_the_next_one(source: str, sections: str) -> None:
    assert body(f"#pragma omp sections\n{source}") == [f"(Omp {{sections}} (Compound {sections}))"]


def test_directive_without_a_statement_yet() -> None:
    assert body("a;\n#pragma omp parallel for") == ["(ExprStmt a)", "(Omp {parallel for})"]


def test_directive_in_a_lambda() -> None:
    (tree,) = body("run([&] {\n#pragma omp task\ng(); });")
    assert tree == "(ExprStmt (Call run [(Lambda & (Compound [(Omp {task} (ExprStmt (Call g)))]))]))"


def test_macro_with_parameters_in_its_directive() -> None:
    source = """#define DO(x) _Pragma(#x)
#define SUM(op, v) DO(omp parallel for reduction(op:v))
void f() { SUM(+, total) for (int i = 0; i < n; i++) total += i; }
"""
    snapshot = read(source)
    (stmt,) = function(snapshot).body.items
    assert isinstance(stmt, Omp)
    assert stmt.directive.name == "parallel for"
    (clause,) = stmt.directive.clauses
    assert (clause.kind, [item.name for item in clause.items]) == ("+", ["total"])
    # The clause stands nowhere in the text: its place is the use of the macro.
    at = source.index("SUM(+, total)")
    assert snapshot.absolute(clause.items[0].place) == (at, at + len("SUM(+, total)"))
    assert snapshot.absolute(stmt.place) == (at, source.index(" }\n"))


def test_words_given_to_a_macro_have_places_of_their_own() -> None:
    source = "#define DO(x) _Pragma(#x)\nvoid f() { DO(omp parallel shared(data)) { } }\n"
    snapshot = read(source)
    (stmt,) = function(snapshot).body.items
    assert isinstance(stmt, Omp)
    found = snapshot.absolute(stmt.directive.clauses[0].items[0].place)
    assert found is not None
    assert source[slice(*found)] == "data"


def test_object_macros_inside_a_directive_are_replaced() -> None:
    source = (
        "#define SCHED schedule(dynamic, CHUNK)\n#define CHUNK 8\n"
        "void f() {\n#pragma omp for SCHED collapse(CHUNK)\nfor (;;) ; }"
    )
    (stmt,) = function(source).body.items
    assert isinstance(stmt, Omp)
    schedule, collapse = stmt.directive.clauses
    assert (schedule.name, schedule.kind, dump(schedule.args)) == ("schedule", "dynamic", "[8]")
    assert dump(collapse.args) == "[8]"


def test_directives_outside_functions() -> None:
    trees = items(
        "int t;\n#pragma omp threadprivate(t)\n#pragma omp declare simd notinbranch\nint g(int x);\n"
        "#pragma omp begin declare target\nint h();\n#pragma omp end declare target\n"
        "#pragma omp declare reduction(mx : T : omp_out = omp_in)\n"
    )
    assert [tree for tree in trees if tree.startswith("(TopDirective")] == [
        "(TopDirective {threadprivate})",
        "(TopDirective {declare simd notinbranch})",
        "(TopDirective {begin declare target})",
        "(TopDirective {end declare target})",
        "(TopDirective {declare reduction})",
    ]
    assert len(trees) == 8


def test_declare_simd_before_a_method_is_not_lost() -> None:
    unit = read("class A {\n#pragma omp declare simd\n  int f(int x) { return x; }\n};").unit
    assert [item.directive.name for item in unit.items if isinstance(item, TopDirective)] == ["declare simd"]
    assert function("class A {\n#pragma omp declare simd\n  int f(int x) { return x; }\n};").name == "f"


@pytest.mark.parametrize(
    "source",
    [
        'const char *s = "#pragma omp barrier";',
        "// #pragma omp barrier",
        "/*\n#pragma omp barrier\n*/",
        'auto s = R"(\n#pragma omp barrier\n)";',
        "#pragma GCC ivdep",
        "#pragma ompx something",
        "#if 0\n#pragma omp barrier\n#endif",
        '_Pragma("GCC unroll 4")',
    ],
)
def test_what_is_no_directive(source: str) -> None:
    for stmt in body_nodes(source):
        assert not any(isinstance(node, Omp) for node in walk(stmt))


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("#if 0\na;\n#else\nb;\n#endif", "b"),
        ("#if 1\na;\n#else\nb;\n#endif", "a"),
        ("#ifdef UNKNOWN\na;\n#else\nb;\n#endif", "a"),
        ("#ifndef _OPENMP\na;\n#else\nb;\n#endif", "b"),
        ("#define X\n#ifdef X\na;\n#else\nb;\n#endif", "a"),
        ("#define X\n#undef X\n#ifdef X\na;\n#else\nb;\n#endif", "b"),
        ("#define X 2\n#if X == 1\na;\n#elif X == 2\nb;\n#else\nc;\n#endif", "b"),
        ("#if 0\n#if 1\na;\n#endif\n#elif 1\nb;\n#endif", "b"),
        ("#if 0\n/*\n#endif\n*/\na;\n#else\nb;\n#endif", "b"),
        ("#ifdef _WIN32\na;\n#else\nb;\n#endif", "b"),
        ("#if UNKNOWN > 3\na;\n#elif 1\nb;\n#endif", "a"),
        ("#ifdef UNKNOWN\nif (p) {\n#else\nif (q) {\n#endif\na; }", "p"),
    ],
)
def test_one_branch_of_a_conditional_is_read(source: str, kept: str) -> None:
    trees = body(source)
    assert len(trees) == 1
    expected = "(If p (Compound [(ExprStmt a)]))" if kept == "p" else f"(ExprStmt {kept})"
    assert trees == [expected]


def test_extern_c_guards_and_include_guards() -> None:
    assert items(
        '#ifndef H\n#define H\n#ifdef __cplusplus\nextern "C" {\n#endif\nint g(int);\n'
        "#ifdef __cplusplus\n}\n#endif\nint after;\n#endif\n"
    ) == ["(Macro H)", "(FunctionDecl g [(VarDecl <int>)] <int>)", "(GlobalVar (VarDecl after <int>))"]
