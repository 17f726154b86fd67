"""What other files declare: members of unseen classes and what unseen functions return. What is said leans on that."""

from __future__ import annotations

import pytest

from pcwm_core.source import read
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from tests.races.asking import assumed, likeliest

FOR = "\n#pragma omp parallel for\nfor (int i = 0; i < n; i++)"


#: A file with a race and its look-alike without one.
PAIRS = {
    "rows as long as an unseen member says": (
        f"void Field::scale(double *r, int n) {{ {FOR} for (int k = 0; k <= width; k++) r[i * width + k] *= 2; }}",
        f"void Field::scale(double *r, int n) {{ {FOR} for (int k = 0; k < width; k++) r[i * width + k] *= 2; }}",
    ),
    "the row above": (
        (
            f"void Field::up(double *r, int n) {{ {FOR} for (int k = 0; k < this->shape->width; k++)"
            " r[i * this->shape->width + k] = r[(i + 1) * this->shape->width + k]; }"
        ),
        (
            f"void Field::up(double *r, int n) {{ {FOR} for (int k = 0; k < this->shape->width; k++)"
            " r[i * this->shape->width + k] += 1; }"
        ),
    ),
    "an offset that is a member": (
        f"void Field::at(double *r, int n) {{ {FOR} r[i / 2 * width + first] = 1; }}",
        f"void Field::at(double *r, int n) {{ {FOR} r[i * width + first] = 1; }}",
    ),
    "a member named by the argument of a macro": (
        (
            "#define AT(p, f, i) ((p)->f[i])\nstruct S { double *now, *next; };\n"
            f"void step(S *s, int n) {{ {FOR} AT(s, next, i) = AT(s, next, i + 1); }}"
        ),
        (
            "#define AT(p, f, i) ((p)->f[i])\nstruct S { double *now, *next; };\n"
            f"void step(S *s, int n) {{ {FOR} AT(s, next, i) = AT(s, now, i + 1); }}"
        ),
    ),
    "a method that tells the length of rows": (
        f"void f(Grid &g, double *r, int n) {{ {FOR} for (int k = 0; k <= g.cols(); k++) r[i * g.cols() + k] = 1; }}",
        f"void f(Grid &g, double *r, int n) {{ {FOR} for (int k = 0; k < g.cols(); k++) r[i * g.cols() + k] = 1; }}",
    ),
    "an orphaned loop, thread numbers from before it": (
        (
            "int bins[64][8]; void count(const int *v, int n) { int t = omp_get_thread_num();\n"
            "#pragma omp for\nfor (int i = 0; i < n; i++) bins[t / 2][v[i]]++; }"
        ),
        (
            "int bins[64][8]; void count(const int *v, int n) { int t = omp_get_thread_num();\n"
            "#pragma omp for\nfor (int i = 0; i < n; i++) bins[t][v[i]]++; }"
        ),
    ),
}


@pytest.mark.parametrize(("racy", "clean"), PAIRS.values(), ids=PAIRS)
def test_unseen_members_are_steady(racy: str, clean: str) -> None:
    assert likeliest(racy) >= 0.5
    assert likeliest(clean) == 0


#: Writes through members and elements of unknown type: pointers, as it seems, but classes may stand behind them.
GUESSES = {
    "an array that is a member": (
        f"void Field::fill(int n) {{ {FOR} this->cells[i / 2] += 1; }}",
        f"void Field::fill(int n) {{ {FOR} this->cells[i] += 1; }}",
    ),
    "objects in an array of pointers": (
        f"void count(int n) {{ {FOR} nodes[i / 2]->visits += 1; }}",
        f"void count(int n) {{ {FOR} nodes[i]->visits += 1; }}",
    ),
}


@pytest.mark.parametrize(("racy", "clean"), GUESSES.values(), ids=GUESSES)
def test_what_looks_like_a_pointer_is_one_by_assumption(racy: str, clean: str) -> None:
    assert 0 < likeliest(racy) < 0.5
    assert all(text.endswith("is a plain pointer") for text in assumed(racy))
    assert likeliest(clean) == 0


#: Loops and statements in which an undeclared name may be a variable of each thread's own.
PRIVATE_FOR_ALL_ONE_KNOWS = {
    "an index": f"void f(double *a, int n) {{ {FOR} a[k] = i; }}",
    "an offset on one side only": f"void f(double *a, int n) {{ {FOR} {{ a[first + i] = 1; a[last + 3 * i] = 2; }} }}",
    "where an inner loop begins": f"void f(double *a, int n) {{ {FOR} for (int k = begin; k < end; k++) a[k] = i; }}",
}


@pytest.mark.parametrize("text", PRIVATE_FOR_ALL_ONE_KNOWS.values(), ids=PRIVATE_FOR_ALL_ONE_KNOWS)
def test_undeclared_names_may_be_private(text: str) -> None:
    assert 0 < likeliest(text) < 0.5
    assert all(text.endswith("is the same in all threads") for text in assumed(text))


def test_what_is_counted_in_an_element_of_undeclared_name_is_likely_shared() -> None:
    assert 0.5 < likeliest(f"void f(long *a, int n) {{ {FOR} a[KIND]++; }}") < 0.9


PARALLEL = "\n#pragma omp parallel\n"

#: Function bodies that race if the function returns the same in two threads, and what is then said.
TOLD = {
    "one of the team": ("if (number() == 0) g = 1;", "number()"),
    "kept in a variable": ("int me = number(0); if (me == 0) g = 1;", "number(0)"),
    "an element of one's own": ("int me = Pool::number(); a[me]++;", "Pool::number()"),
    "by a pointer": ("int me; ask_number(&me); if (me == 0) g = 1;", "ask_number(&me)"),
    "a method": ("if (pool.number() == 0) g = 1;", "pool.number()"),
}


@pytest.mark.parametrize(("body", "call"), TOLD.values(), ids=TOLD)
def test_an_unseen_function_may_tell_the_thread_number(body: str, call: str) -> None:
    text = f"int g; void f(int *a, Pool &pool) {{ {PARALLEL} {{ {body} }} }}"
    assert 0 < likeliest(text) < 0.5
    assert assumed(text) == {f"two threads get the same value of {call}"}


@pytest.mark.parametrize(
    "body",
    [
        f"{PARALLEL} {{ int me = number(); if (me >= 0) g = 1; }}",
        f"{PARALLEL} {{ if (idle()) g = 1; }}",
        f"{PARALLEL} {{ if (!idle()) g = 1; }}",
        f"int all = number(); {PARALLEL} {{ if (all == 0) g = 1; }}",
        f"{PARALLEL} {{ int *p = ask(); if (!p) g = 1; }}",
    ],
    ids=["a bound that many keep", "a truth value", "its negation", "asked once before", "a pointer"],
)
def test_a_race_that_needs_no_equal_numbers_is_certain(body: str) -> None:
    assert likeliest(f"int g; void f() {{ {body} }}") > 0.9


#: Parameters, a loop body, and whether it is C's own operator that changes the object.
OPERATORS = {
    "++ through a pointer to an unseen class": ("Meter *m", "++*m;", False),
    "++ of a reference to an unseen class": ("Meter &m", "m++;", False),
    "+= of a class of another namespace": ("ui::Meter *m", "*m += 2;", False),
    "++ of an element of unknown type": ("Index *m", "m[i % 4]++;", True),
    "+= of what may be a number's typedef": ("real &m", "m += i;", True),
    "++ of a number": ("long *m", "++*m;", True),
    "++ of a number of the library": ("std::size_t *m", "++*m;", True),
}


@pytest.mark.parametrize(("parameter", "body", "own"), OPERATORS.values(), ids=OPERATORS)
def test_operators_of_unseen_classes(parameter: str, body: str, own: bool) -> None:
    text = f"void f({parameter}, int n) {{ {FOR} {body} }}"
    assert (likeliest(text) > 0.9) == own
    assert bool(assumed(text)) != own


def test_operators_of_seen_typedefs() -> None:
    assert likeliest(f"typedef long Count; void f(Count *m, int n) {{ {FOR} ++*m; }}") > 0.9


def test_slices_that_the_answer_of_an_unseen_function_chooses() -> None:
    text = """extern int team_rank(void);
    void f(int *a, const int *first) {
    #pragma omp parallel
      {
        int me = team_rank(), from = first[me], to = first[me + 1];
        for (int i = from; i < to; i++) a[i + 1] = i;
      }
    }"""
    (race,) = EmbeddedWorldModel().predict_races(read(text, "f.c")).races
    assert race.assumptions[0] == "two threads get the same value of team_rank()"
    assert race.confidence < 0.5
