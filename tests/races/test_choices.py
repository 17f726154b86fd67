"""References and pointers that mean one of two places, as ``c ? a : b`` says."""

from __future__ import annotations

import pytest

from tests.races.asking import likeliest

HEADER = """void f(std::vector<double> &a, std::vector<double> &b, double *p, double *q, double *r,
               int n, bool c, bool d) {"""
SHIFT = "\n#pragma omp parallel for\nfor (int i = 1; i < n; i++) t[i] = s[i - 1];"
SUM = "\n#pragma omp parallel for\nfor (int i = 1; i < n; i++)"

#: Statements, and whether they race for certain; the others do not race at all.
CHOICES = {
    "a reference to what another name means": ("auto &s = c ? a : b; auto &t = a;" + SHIFT, True),
    "references that change places": ("auto &s = c ? a : b; auto &t = c ? b : a;" + SHIFT, False),
    "references chosen by different tests": ("auto &s = c ? a : b; auto &t = d ? a : b;" + SHIFT, True),
    "a pointer": ("double *s = c ? p : q, *t = p;" + SHIFT, True),
    "the second place": ("double *s = c ? p : q, *t = q;" + SHIFT, True),
    "neither place": ("double *s = c ? p : q, *t = r;" + SHIFT, False),
    "one of three": ("double *s = c ? p : d ? q : r, *t = r;" + SHIFT, True),
    "pointers that change places": ("double *s = c ? p : q, *t = c ? q : p;" + SHIFT, False),
    "a test that is not followed": ("double *s = *r > 1 ? p : q, *t = *r > 1 ? q : p;" + SHIFT, False),
    "by steps": (
        f"for (int k = 0; k < n; k++) {{ double *s = k % 2 ? p : q, *t = k % 2 ? q : p; {SHIFT} }}",
        False,
    ),
    "the condition is known": ("const bool w = true; double *s = w ? p : q, *t = q;" + SHIFT, False),
    "no pointer on one side": ("double *s = c ? nullptr : p, *t = p;" + SHIFT, True),
    "far enough apart": ("double *s = c ? p + n : p - n, *t = p;" + SHIFT, False),
    "one element for some": (SUM + "{ double &x = i < 5 ? p[0] : p[i]; x += 1; }", True),
    "an element each": (SUM + "{ double &x = i % 2 ? q[i] : p[i]; x += 1; }", False),
    "a sum": ("double u = 0, v = 0; double &x = c ? u : v;" + SUM + "x += p[i];", True),
    "an atomic sum": (
        "double u = 0, v = 0; double &x = c ? u : v;" + SUM + "{\n#pragma omp atomic\nx += p[i]; }",
        False,
    ),
    "variables of the iteration": (
        SUM + "{ double u = 0, v = 0; double &x = i % 2 ? u : v; x += p[i]; }",
        False,
    ),
    "a lock": (
        "omp_lock_t k, l;"
        + SUM
        + "{ omp_set_lock(c ? &k : &l); *p += i; omp_unset_lock(c ? &k : &l); *q += i; }",
        True,
    ),
    "what is done under the lock": (
        "omp_lock_t k, l;"
        + SUM
        + "{ omp_set_lock(c ? &k : &l); *p += i; omp_unset_lock(c ? &k : &l); q[i] += i; }",
        False,
    ),
    "the number that is held there": (
        "int u = 0, v = 1; int &x = c ? u : v;" + SUM + "p[2 * i + x] = 1;",
        False,
    ),
    "numbers that meet": (SUM + "{ int u = 0, v = 2; int &x = i % 4 ? u : v; p[2 * i + x] = 1; }", True),
}


@pytest.mark.parametrize(("body", "races"), CHOICES.values(), ids=CHOICES)
def test_choices(body: str, races: bool) -> None:
    found = likeliest(f"{HEADER} {body} }}")
    assert (found > 0.9) == races
    assert races or found == 0
