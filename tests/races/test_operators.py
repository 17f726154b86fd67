"""Operators that a program defines: what they do is done where they are used."""

from __future__ import annotations

import pytest

from tests.races.asking import likeliest

#: ``+=`` and ``<<`` change the object; ``-=`` is atomic; ``+`` and ``==`` only look at it.
CLASS = """
struct Sum {
  int total;
  int *row;
  Sum &operator<<(int v) { total += v; return *this; }
  Sum &operator+=(int v) { total += v; return *this; }
  Sum &operator-=(int v) {
#pragma omp atomic
    total -= v;
    return *this; }
  Sum operator+(int v) const { Sum s{total + v, row}; return s; }
  bool operator==(int v) const { return total == v; }
  bool operator!() { return total++; }
  Sum &operator++() { ++total; return *this; }
  int operator++(int) { return row[0]; }
  int &operator*() { return row[0]; }
  int operator()(int &v, int w) { return v += w; }
};
struct Log { int lines; int *text; };
Log &operator<<(Log &log, int v) { log.lines++; return log; }
Log &operator<<(Log &log, const Sum &s) { log.text[s.total]; return log; }
std::ostream &operator<<(std::ostream &to, const Sum &s) { s.row[0] = 1; return to; }
struct Holder { Sum add; };
"""

#: A statement in a parallel loop, and whether it races for certain; the others do not race at all.
USES = {
    "a method": ("s << i;", True),
    "a method, twice": ("s << i << 2 * i;", True),
    "of an object of the iteration": ("Sum t{0, o}; t << i << 2; o[i] = t.total;", False),
    "a free function": ("log << i;", True),
    "an overload": ("log << s;", False),
    "to a stream": ("std::cout << s;", True),
    "of numbers": ("o[i] = i << 2;", False),
    "a compound assignment": ("s += i;", True),
    "one that is atomic": ("s -= i;", False),
    "one that only looks": ("o[i] = (s + i).total;", False),
    "a comparison": ("if (s == i) o[i] = 1;", False),
    "a test": ("if (!s) o[i] = 1;", True),
    "prefix": ("++s;", True),
    "postfix": ("o[i + 1] = s++;", False),
    "what a dereference leads to": ("*s = i;", True),
    "what a dereference reads": ("o[i + 1] = *s;", False),
    "a call": ("s(total, i);", True),
    "a call with the iteration's own": ("int mine = 0; o[i] = s(mine, i);", False),
    "a call of a member": ("h.add(total, i);", True),
}


@pytest.mark.parametrize(("body", "races"), USES.values(), ids=USES)
def test_operators(body: str, races: bool) -> None:
    found = likeliest(
        f"""{CLASS} void f(Sum &s, Log &log, Holder &h, int *o, int n) {{ int total = 0;
        #pragma omp parallel for
        for (int i = 0; i < n; i++) {{ {body} }} }}"""
    )
    assert (found > 0.9) == races
    assert races or found == 0


@pytest.mark.parametrize(("shift", "races"), [("s << 1;", False), ("t << 1;", True)])
def test_what_an_operator_changes_is_not_known_any_more(shift: str, races: bool) -> None:
    found = likeliest(
        f"""{CLASS} void f(int *o, int n) {{ Sum s{{0, o}}, t{{0, o}};
        for (int k = 0; k < n; k++) {shift}
        #pragma omp parallel for
        for (int i = 0; i < n; i++) o[s.total * i] = 1; }}"""
    )
    assert (found > 0.9) == races
