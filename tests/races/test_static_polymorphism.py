"""Base classes that call what a derived class defines, which they know as a template parameter."""

from __future__ import annotations

import pytest

from tests.races.asking import likeliest

SELF = "D &self() { return static_cast<D &>(*this); }"

#: How the base calls the derived class, what that does, and whether it races for certain; the others do not at all.
CLASSES = {
    "through a reference": ("self().visit(i);", "total += i;", True),
    "an element each": ("self().visit(i);", "row[i] += i;", False),
    "cast at the call": ("static_cast<D &>(*this).visit(i);", "total += i;", True),
    "through a pointer": ("static_cast<D *>(this)->visit(i);", "total += i;", True),
    "a pointer, an element each": ("static_cast<D *>(this)->visit(i);", "row[i] += i;", False),
    "through a variable": ("D &me = self(); me.visit(i);", "total += i;", True),
    "a member of the derived class": ("self().visit(i);", "own = i;", True),
    "protected": ("self().visit(i);", "\n#pragma omp atomic\ntotal += i;", False),
}


@pytest.mark.parametrize(("call", "body", "races"), CLASSES.values(), ids=CLASSES)
def test_what_the_derived_class_defines(call: str, body: str, races: bool) -> None:
    found = likeliest(
        f"""template <class D> class Base {{
        public:
          void all(int n) {{
        #pragma omp parallel for
            for (int i = 0; i < n; i++) {{ {call} }} }}
        protected:
          int total; int row[100];
        private:
          {SELF}
        }};
        class Mine : public Base<Mine> {{ public: int own; void visit(int i) {{ {body} }} }};"""
    )
    assert (found > 0.9) == races
    assert races or found == 0
