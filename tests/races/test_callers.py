"""Orphaned constructs: they bind to the team of their callers, which is one thread outside of all regions."""

from __future__ import annotations

import pytest

from tests.races.asking import likeliest

LOOP = "int *f, int n) {\n#pragma omp for\nfor (int i = 2; i < n; i++) f[i] = f[i - 1]; }\n"
TASKS = "int *f) {\n#pragma omp task\nf[0] = 1;\n#pragma omp task\nf[0] = 2;\n}\n"
PARALLEL = "\n#pragma omp parallel\n"

#: Programs whose only race lies in an orphaned construct, and whether a region reaches it.
ORPHANS: dict[str, tuple[str, bool]] = {
    "called outside": (f"static void fill({LOOP} int main() {{ int f[9]; fill(f, 9); }}", False),
    "called in a region": (
        f"static void fill({LOOP} int main() {{ int f[9]; {PARALLEL} fill(f, 9); }}",
        True,
    ),
    "called outside and in a region": (
        f"static void fill({LOOP} int main() {{ int f[9]; fill(f, 9); {PARALLEL} fill(f, 9); }}",
        True,
    ),
    "through another, outside": (
        f"static void fill({LOOP} static void both(int *f) {{ fill(f, 9); }} int main() {{ int f[9]; both(f); }}",
        False,
    ),
    "through another, in a region": (
        f"void fill({LOOP} void both(int *f) {{ fill(f, 9); }} int main() {{ int f[9]; {PARALLEL} both(f); }}",
        True,
    ),
    "of external linkage beside main": (f"void fill({LOOP} int main() {{ int f[9]; fill(f, 9); }}", False),
    "of external linkage without main": (f"void fill({LOOP} void use(int *f) {{ fill(f, 9); }}", True),
    "static, by one that others may call in a region": (
        f"static void fill({LOOP} void use(int *f) {{ fill(f, 9); }}",
        True,
    ),
    "static, by one that forks threads": (
        f"static void fill({LOOP} int h; void use(int *f) {{ fill(f, 9); {PARALLEL} {{ int own = f[3]; }} }}",
        False,
    ),
    "called by nobody": (f"static void fill({LOOP} int main() {{}}", True),
    "handed on": (
        f"static void fill({LOOP} void run(void (*)(int *, int)); int main() {{ int f[9]; fill(f, 9); run(fill); }}",
        True,
    ),
    "in a lambda": (
        f"static void fill({LOOP} int main() {{ int f[9]; auto g = [&] {{ fill(f, 9); }}; {PARALLEL} g(); }}",
        True,
    ),
    "by a macro": (
        (
            f"#define FILL(x) fill(x, 9)\nstatic void fill({LOOP}"
            f"int main() {{ int f[9]; fill(f, 9); {PARALLEL} FILL(f); }}"
        ),
        True,
    ),
    "tasks called outside": (f"static void make({TASKS} int main() {{ int f[9]; make(f); }}", False),
    "tasks called in a region": (
        f"static void make({TASKS} int main() {{ int f[9]; {PARALLEL} make(f); }}",
        True,
    ),
    "target tasks called outside": (
        (
            "static void make(int *f) {\n#pragma omp target nowait map(f[:9])\nf[0] = 1;\n"
            "#pragma omp target nowait map(f[:9])\nf[0] = 2;\n} int main() { int f[9]; make(f); }"
        ),
        True,
    ),
}


@pytest.mark.parametrize(("text", "reached"), ORPHANS.values(), ids=ORPHANS)
def test_an_orphaned_construct_races_where_a_region_reaches_it(text: str, reached: bool) -> None:
    assert (likeliest(text) > 0.5) is reached
