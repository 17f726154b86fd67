"""Each rule on a small program that it names, and on a look-alike that it does not; and traces as they are read.

Programs are written in the language of caret marks (tests/corpus/README.md); only the racy ones have carets.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pcwm_core.outcomes import FilePrediction
from pcwm_core.races.rules import RULES
from pcwm_core.source import read
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from training.evaluation.judging import MIN_CONFIDENCE, describe, judge
from training.evaluation.programs import parse

RACY: dict[str, str] = {
    "missing-reduction": """
double total(const double *x, int n)
{
    double sum = 0.0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        sum += x[i];
//      ^^^ missing-reduction sum write/read
    return sum;
}
""",
    "missing-private": """
void scale(double *x, int n)
{
    double t;
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        t = 2.0 * x[i];
//      ^ missing-private t write/write
        x[i] = t + 1.0;
//             ^ other: missing-private t read
    }
}
""",
    "missing-firstprivate": """
void noise(unsigned *x, int n)
{
    unsigned seed = 7;
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        seed = seed * 1664525u + 1013904223u;
//      ^^^^ missing-firstprivate seed write
//             ^^^^ other: missing-firstprivate seed read
        x[i] = seed;
//             ^^^^ other: missing-firstprivate seed read
    }
}
""",
    "missing-lastprivate": """
int last_of(const int *x, int n)
{
    int last = 0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        last = x[i];
//      ^^^^ missing-lastprivate last write/write
    return last;
}
""",
    "loop-carried-dependence": """
void sweep(double *x, int n)
{
    #pragma omp parallel for
    for (int i = 1; i < n; i++)
        x[i] = 0.5 * x[i - 1];
//      ^^^^ loop-carried-dependence x write
//                   ^^^^^^^^ other: loop-carried-dependence x read
}
""",
    "unprotected-shared-update": """
void pack(const double *x, int n, int *found, int *count)
{
    int at = 0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        if (x[i] > 0.0)
            found[at++] = i;
//                ^^ unprotected-shared-update at write/read
//          ^^^^^^^^^^^ maybe: indirect-index found write/write
    *count = at;
}
""",
    "shared-loop-index": """
void clear(double (*a)[64], int n)
{
    int i, j;
    #pragma omp parallel for
    for (i = 0; i < n; i++)
        for (j = 0; j < 64; j++)
//           ^ shared-loop-index j write/write
//                  ^ other: shared-loop-index j read
            a[i][j] = 0.0;
//               ^ other: shared-loop-index j read
}
""",
    "missing-barrier": """
void blur(const double *x, double *y, double *z, int n)
{
    #pragma omp parallel
    {
        double local[8];
        #pragma omp for nowait
        for (int i = 0; i < 100; i++)
            y[i] = i;
//          ^^^^ missing-barrier y write
        #pragma omp for
        for (int i = 1; i < 100; i++)
            z[i] = y[i - 1];
//                 ^^^^^^^^ other: missing-barrier y read
    }
}
""",
    "unordered-sections": """
int both(int x)
{
    int a = 0, b = 0;
    #pragma omp parallel sections
    {
        #pragma omp section
        a = x + 1;
//      ^ unordered-sections a write
        #pragma omp section
        b = a * 2;
//          ^ other: unordered-sections a read
    }
    return b;
}
""",
    "missing-task-dependence": """
int chain(int x)
{
    int a = 0, b = 0;
    #pragma omp parallel
    #pragma omp single
    {
        #pragma omp task shared(a)
        a = x + 1;
//      ^ missing-task-dependence a write
        #pragma omp task shared(a, b)
        b = a * 2;
//          ^ other: missing-task-dependence a read
    }
    return b;
}
""",
    "missing-taskwait": """
int early(int x)
{
    int a = 0, b = 0;
    #pragma omp parallel
    #pragma omp single
    {
        #pragma omp task shared(a)
        a = x + 1;
//      ^ missing-taskwait a write
        b = a * 2;
//          ^ other: missing-taskwait a read
    }
    return b;
}
""",
    "mismatched-lock": """
void count(const int *x, int n, int *odd)
{
    int hits = 0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        if (x[i] & 1) {
            #pragma omp critical(odd)
            hits++;
//          ^^^^ mismatched-lock hits write
        } else {
            #pragma omp critical(even)
            hits--;
//          ^^^^ other: mismatched-lock hits write
        }
    *odd = hits;
}
""",
    "mixed-atomic": """
int progress(int n)
{
    int done = 0, seen = 0;
    #pragma omp parallel for reduction(max : seen)
    for (int i = 0; i < n; i++) {
        #pragma omp atomic
        done++;
//      ^^^^ mixed-atomic done write
        if (done > seen)
//          ^^^^ other: mixed-atomic done read
            seen = done;
//                 ^^^^ or: mixed-atomic done read
    }
    return seen;
}
""",
    "aliasing-pointers": """
void shift(double *x)
{
    double *to = x + 1;
    #pragma omp parallel for
    for (int i = 0; i < 100; i++)
        to[i] = x[i];
//      ^^^^^ aliasing-pointers x|to write
//              ^^^^ other: aliasing-pointers x|to read
}
""",
    "indirect-index": """
void assemble(int edges, const int *node, const double *flux, double *residual)
{
    #pragma omp parallel for
    for (int e = 0; e < edges; e++)
        residual[node[e]] += flux[e];
//      ^^^^^^^^^^^^^^^^^ indirect-index residual write/read
}
""",
    "thread-unsafe-call": """
#include <time.h>
void years(const time_t *when, int *year, int n)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        year[i] = localtime(&when[i])->tm_year;
//                ^^^^^^^^^^^^^^^^^^^^ thread-unsafe-call localtime write/write
}
""",
    "container-mutation": """
#include <vector>
void evens(std::vector<int> &found, int n)
{
    #pragma omp parallel for
    for (int i = 0; i < n; ++i)
        if (i % 2 == 0)
            found.push_back(i);
//          ^^^^^^^^^^^^^^^^^^ container-mutation found write/read
}
""",
    "simd-dependence": """
void prefix(float *x, int n)
{
    #pragma omp simd
    for (int i = 1; i < n; i++)
        x[i] += x[i - 1];
//      ^^^^ simd-dependence x write
//              ^^^^^^^^ other: simd-dependence x read
}
""",
    "task-captures-shared": """
void work(int);
void spread(int n)
{
    int next = 0;
    #pragma omp parallel
    #pragma omp single
    while (next < n) {
        #pragma omp task
        work(next);
//           ^^^^ other: task-captures-shared next read
        next++;
//      ^^^^ task-captures-shared next write
    }
}
""",
    "unsafe-handover": """
int relay(void)
{
    int item = 0, ready = 0, out = 0;
    #pragma omp parallel num_threads(2)
    {
        if (omp_get_thread_num() == 0) {
            item = 42;
//          ^^^^ unsafe-handover item write
            #pragma omp atomic write relaxed
            ready = 1;
        } else {
            int seen = 0;
            while (!seen) {
                #pragma omp atomic read relaxed
                seen = ready;
            }
            out = item;
//                ^^^^ other: unsafe-handover item read
        }
    }
    return out;
}
""",
    "ordered-misuse": """
void log_all(int *log, int n, int *peeked)
{
    int used = 0;
    #pragma omp parallel for ordered
    for (int i = 0; i < n; i++) {
        peeked[i] = used;
//                  ^^^^ other: ordered-misuse used read
        #pragma omp ordered
        used++;
//      ^^^^ ordered-misuse used write
    }
}
""",
    "target-conflict": """
int hits(const int *x, int n)
{
    int sum = 0;
    #pragma omp target teams map(tofrom : sum)
    #pragma omp distribute
    for (int i = 0; i < 100; i++)
        sum = sum + i;
//      ^^^ target-conflict sum write
//            ^^^ other: target-conflict sum read
    return sum;
}
""",
    "threadprivate-misuse": """
static double scratch[4];
static double middle(const double *row)
{
    scratch[0] = row[1];
//  ^^^^^^^^^^ threadprivate-misuse scratch write
    return scratch[0] + row[0];
//         ^^^^^^^^^^ other: threadprivate-misuse scratch read
}
void medians(const double *x, double *y, int n)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        y[i] = middle(x);
}
""",
    "data-race": """
void mark(const int *x, int n, int *any)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        if (x[i] > 0)
            *any = 1;
//          ^^^^ data-race any write/write
}
""",
}

LOOK_ALIKE: dict[str, str] = {
    "missing-reduction": """
double total(const double *x, double *y, int n)
{
    double sum = 0.0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        sum += x[i];
        y[i] = sum;
    }
    return sum;
}
""",
    "missing-private": """
void hand_over(int *got)
{
    int mailbox = 0;
    #pragma omp parallel num_threads(3)
    {
        const int me = omp_get_thread_num();
        if (me == 1)
            mailbox = 17;
        else if (me == 2)
            *got = mailbox;
    }
}
""",
    "missing-firstprivate": """
unsigned digest(const unsigned *x, int n)
{
    unsigned state = 7;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        state = (state * 31u + x[i]) % 65521u;
    return state;
}
""",
    "missing-lastprivate": """
void last_of(const int *x, int n, int *y)
{
    int last = 0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        last = x[i];
}
""",
    "loop-carried-dependence": """
void blend(const double *restrict x, double *restrict y)
{
    #pragma omp parallel
    {
        #pragma omp for nowait
        for (int i = 0; i < 100; i++)
            y[i] = x[i];
        #pragma omp for
        for (int i = 1; i < 100; i++)
            y[i] = y[i - 1];
    }
}
""",
    "unprotected-shared-update": """
double total(const double *x, int n)
{
    double sum = 0.0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        sum += x[i];
    return sum;
}
""",
    "shared-loop-index": """
void clear(double (*a)[64], int n)
{
    int i, j;
    #pragma omp parallel for collapse(2)
    for (i = 0; i < n; i++)
        for (j = 0; j < 64; j++)
            a[i][j] = 0.0;
}
""",
    "missing-barrier": """
int counted(int n)
{
    int sum = 0;
    #pragma omp parallel
    {
        #pragma omp for nowait
        for (int i = 0; i < n; i++)
            sum++;
    }
    return sum;
}
""",
    "unordered-sections": """
int both(int x)
{
    int a = 0, b = 0;
    #pragma omp parallel
    {
        #pragma omp sections
        {
            #pragma omp section
            a = x + 1;
        }
        #pragma omp sections
        {
            #pragma omp section
            b = a * 2;
        }
    }
    return b;
}
""",
    "missing-task-dependence": """
int accumulate(const int *x)
{
    int sum = 0;
    #pragma omp parallel
    #pragma omp single
    for (int i = 0; i < 8; i++) {
        #pragma omp task shared(sum)
        sum += x[i];
    }
    return sum;
}
""",
    "missing-taskwait": """
int chain(int x)
{
    int a = 0, b = 0;
    #pragma omp parallel
    #pragma omp single
    {
        #pragma omp task shared(a)
        a = x + 1;
        #pragma omp task shared(a, b)
        b = a * 2;
    }
    return b;
}
""",
    "mismatched-lock": """
int count(int n)
{
    int hits = 0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        hits++;
    return hits;
}
""",
    "mixed-atomic": """
int count(int n)
{
    int hits = 0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        #pragma omp atomic
        hits++;
        #pragma omp atomic
        hits += 2;
    }
    return hits;
}
""",
    "aliasing-pointers": """
void sweep(double *x)
{
    #pragma omp parallel for
    for (int i = 1; i < 100; i++)
        x[i] = x[i - 1];
}
""",
    "indirect-index": """
void shift(const int *by, double *x)
{
    const int w = by[0];
    #pragma omp parallel for
    for (int i = 0; i < 100; i++)
        x[i] = x[i + 1] + w;
}
""",
    "thread-unsafe-call": """
#include <math.h>
void roots(const double *x, double *y, int n)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        y[i] = sqrt(x[i]);
}
""",
    "container-mutation": """
#include <vector>
void fill(std::vector<int> &found, int n)
{
    #pragma omp parallel for
    for (int i = 1; i < n; ++i)
        found[i] = found[i - 1];
}
""",
    "simd-dependence": """
void prefix(float *x, int n)
{
    #pragma omp parallel for simd
    for (int i = 0; i < n; i++)
        x[i] = 2.0f * x[i];
}
""",
    "task-captures-shared": """
void work(int);
void spread(int n)
{
    #pragma omp parallel
    #pragma omp single
    for (int next = 0; next < n; next++) {
        #pragma omp task
        work(next);
    }
}
""",
    "unsafe-handover": """
int longest(const int *x, int n)
{
    int best = 0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        while (best < x[i])
            best = x[i];
    return best;
}
""",
    "ordered-misuse": """
int sum_beside(const int *x, int n)
{
    int sum = 0, used = 0;
    #pragma omp parallel for ordered
    for (int i = 0; i < n; i++) {
        sum += x[i];
        #pragma omp ordered
        used++;
    }
    return sum + used;
}
""",
    "target-conflict": """
int hits(const int *x, int n)
{
    int sum = 0;
    #pragma omp target parallel for map(tofrom : sum)
    for (int i = 0; i < 100; i++)
        sum += i;
    return sum;
}
""",
    "threadprivate-misuse": """
static int calls;
static int twice(int x)
{
    calls++;
    return 2 * x;
}
void doubled(int *y, int n)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        y[i] = twice(i);
}
""",
    "data-race": """
double total(const double *x, int n)
{
    double sum = 0.0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        sum += x[i];
    return sum;
}
""",
}


def predict(text: str, suffix: str = ".c") -> FilePrediction:
    return EmbeddedWorldModel().predict_races(read(text, "rule" + suffix)).at_least(MIN_CONFIDENCE)


def test_every_rule_has_a_program_and_a_look_alike() -> None:
    assert RACY.keys() == LOOK_ALIKE.keys() == RULES.keys()


@pytest.mark.parametrize("rule", RACY)
def test_the_rule_names_its_program(rule: str) -> None:
    program = parse(f"// pcwm-label: race\n{RACY[rule]}", Path(f"{rule}.cpp"))
    judgement = judge(program, predict(program.text))
    assert judgement.rule == ()


@pytest.mark.parametrize("rule", LOOK_ALIKE)
def test_the_rule_does_not_name_a_look_alike(rule: str) -> None:
    races = predict(LOOK_ALIKE[rule]).races
    assert [describe(race) for race in races if race.rule == rule] == []


def trace(rule: str) -> str:
    (race,) = (race for race in predict(RACY[rule].lstrip("\n")).races if race.rule == rule)
    return race.reasoning


def test_the_trace_of_a_reduction() -> None:
    assert trace("missing-reduction") == (
        "A parallel for construct begins at line 4.\n"
        "sum is declared at line 3, before the region, and no clause makes it private: the threads share it.\n"
        "Line 6 reads and writes sum.\n"
        "The iterations of the parallel for at line 4 are divided among the threads.\n"
        "No barrier lies between, and no lock, atomic or ordered region orders the two.\n"
        "For example, iteration i = 0 updates sum while iteration i = 1, on another thread, updates it.\n"
        "So this is a data race: several threads update sum at the same time; it is a reduction by +."
    )


def test_the_trace_of_a_missing_barrier() -> None:
    assert trace("missing-barrier") == (
        "A parallel construct begins at line 3.\n"
        "y is shared by the threads: memory reached through a pointer is shared (line 1).\n"
        "Line 8 writes y[i].\n"
        "Line 12 reads y[i - 1].\n"
        "The for at line 6 and the for at line 10 may run on different threads.\n"
        "No barrier lies between, and no lock, atomic or ordered region orders the two.\n"
        "For example, iteration i = 98 writes y[98] while iteration i = 99, on another thread, reads y[98].\n"
        "So this is a data race: one thread writes y[i] and another reads y[i - 1], without a barrier between the two."
    )


def test_the_trace_of_a_task() -> None:
    assert trace("missing-taskwait") == (
        "A parallel construct begins at line 4.\n"
        "a is declared at line 3, before the region, and no clause makes it private: the threads share it.\n"
        "Line 8 writes a.\n"
        "Line 10 reads a.\n"
        "The task may run at any time after it was created, on any thread of the team.\n"
        "No taskwait, taskgroup, barrier or depend clause orders the two.\n"
        "So this is a data race: the code after the task reads a without waiting for the task, which writes it."
    )


def test_the_trace_of_a_conditional_verdict() -> None:
    assert trace("indirect-index") == (
        "A parallel for construct begins at line 3.\n"
        "residual is shared by the threads: memory reached through a pointer is shared (line 1).\n"
        "Line 5 reads and writes residual[node[e]].\n"
        "The iterations of the parallel for at line 3 are divided among the threads.\n"
        "No barrier lies between, and no lock, atomic or ordered region orders the two.\n"
        "This holds if node holds some value twice.\n"
        "The source can state so (// pcwm: assume !injective(node)) "
        "or deny it (// pcwm: assume injective(node)).\n"
        "For example, iteration e = 1 updates residual[0] while iteration e = 0, on another thread, updates it.\n"
        "So this is a data race: "
        "different threads may access the same element of residual, if node holds some value twice."
    )


def test_a_trace_through_a_call_says_which_variable_the_parameter_is() -> None:
    text = """static void add(double *to, double x)
{
    *to += x;
}
double total(const double *x, int n)
{
    double sum = 0.0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        add(&sum, x[i]);
    return sum;
}
"""
    (race,) = predict(text).races
    assert race.variable == "sum"
    assert "Line 3 reads and writes *to, which is in sum." in race.reasoning.splitlines()
