"""Deterministic OpenMP C programs of any size, for measuring: varied, plausible, and one in ten with a race."""

from __future__ import annotations

import random
from collections.abc import Callable
from textwrap import dedent

import msgspec

LINES_PER_REGION = 50
"""Regions are as dense as in a 5,000-line file with 100 of them."""

HEADER = """\
#include <math.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

#define TILE 32

typedef struct {
    double x, y, z, mass;
} body_t;

typedef struct {
    int rows;
    const int *start;
    const int *column;
    const double *value;
} matrix_t;

static long total_calls;
"""


class Generated(msgspec.Struct, frozen=True):
    """A program, with the 0-based numbers of whole-statement lines to edit."""

    text: str
    in_regions: tuple[int, ...]
    elsewhere: tuple[int, ...]


def generate(lines: int, seed: int = 2024) -> Generated:
    """A program of at least ``lines`` lines (and at most 60 more), the same for the same arguments.

    The seed also chooses which kernel comes first, so that short programs differ too.
    """
    rng = random.Random(seed)
    text = HEADER.splitlines()
    in_regions: list[int] = []
    elsewhere: list[int] = []
    number = 0
    while len(text) < lines:
        kernel = _KERNELS[(seed + number) % len(_KERNELS)]
        target = len(text) + LINES_PER_REGION
        _append(text, in_regions, dedent(kernel(f"k{number}", rng)))
        while len(text) + 6 < min(target, lines):
            _append(text, elsewhere, dedent(_serial(f"helper{number}_{len(text)}", rng)))
        number += 1
    return Generated("\n".join(text) + "\n", tuple(in_regions), tuple(elsewhere))


def surrounded(program: Generated, headers: int) -> tuple[Generated, dict[str, str]]:
    """The program with so many headers included and their functions called; gives the files to put beside it.

    Every fourth header's function is defined in a source file of its own, the others in the header.
    """
    files: dict[str, str] = {}
    names = [f"part{number:02}" for number in range(headers)]
    for number, name in enumerate(names):
        declared = f"double {name}_scale(double x)"
        body = f"{{ return x * {name.upper()}_FACTOR; }}"
        apart = number % 4 == 0
        files[f"{name}.h"] = (
            f"#ifndef {name.upper()}_H\n#define {name.upper()}_H\n#define {name.upper()}_FACTOR {number + 2}\n"
            f"typedef struct {{ int first, last; double *values; }} {name}_t;\n"
            + (f"{declared};\n" if apart else f"static inline {declared} {body}\n")
            + dedent(_serial(f"{name}_helper", random.Random(number))).replace(
                "void ", "static inline void ", 1
            )
            + "\n#endif\n"
        )
        if apart:
            files[f"{name}.c"] = f'#include "{name}.h"\n\n{declared} {body}\n'
    includes = "".join(f'#include "{name}.h"\n' for name in names)
    calls = "".join(f"        a[i] += {name}_scale(a[i]);\n" for name in names)
    use = (
        "\nvoid use_parts(double *a, int n)\n{\n    #pragma omp parallel for\n"
        f"    for (int i = 0; i < n; i++) {{\n{calls}    }}\n}}\n"
    )
    moved = Generated(
        includes + program.text + use,
        tuple(line + headers for line in program.in_regions),
        tuple(line + headers for line in program.elsewhere),
    )
    return moved, files


def small_file(number: int) -> str:
    """A file of about 60 lines with one or two regions."""
    return generate(60, seed=number).text


def _append(text: list[str], statements: list[int], code: str) -> None:
    """Add a function and note its deepest whole-statement lines: those of a kernel lie in its region."""
    lines = ["", *code.strip("\n").splitlines()]
    candidates = [
        (len(line) - len(line.lstrip()), len(text) + offset)
        for offset, line in enumerate(lines)
        if line.endswith(";") and not line.lstrip().startswith(("for", "return"))
    ]
    if candidates:
        deepest = max(depth for depth, _ in candidates)
        statements += [place for depth, place in candidates if depth == deepest]
    text += lines


def _clause(rng: random.Random, clause: str) -> str:
    """The clause, or in one of ten cases the lack of it."""
    return "" if rng.random() < 0.1 else f" {clause}"


def _dot(name: str, rng: random.Random) -> str:
    return f"""
        double {name}_dot(const double *a, const double *b, int n)
        {{
            double sum = 0.0;
            #pragma omp parallel for{_clause(rng, "reduction(+ : sum)")} schedule(static)
            for (int i = 0; i < n; i++) {{
                double term = a[i] * b[i];
                sum += term * {rng.randint(1, 9)}.0;
            }}
            return sum;
        }}
        """


def _stencil(name: str, rng: random.Random) -> str:
    target = "out" if rng.random() < 0.9 else "in"
    return f"""
        void {name}_stencil(double *restrict out, double *restrict in, int rows, int columns)
        {{
            #pragma omp parallel for collapse(2)
            for (int i = 1; i < rows - 1; i++) {{
                for (int j = 1; j < columns - 1; j++) {{
                    double north = in[(i - 1) * columns + j];
                    double south = in[(i + 1) * columns + j];
                    double west = in[i * columns + j - 1];
                    double east = in[i * columns + j + 1];
                    {target}[i * columns + j] = 0.25 * (north + south + west + east);
                }}
            }}
        }}
        """


def _histogram(name: str, rng: random.Random) -> str:
    atomic = "#pragma omp atomic" if rng.random() < 0.9 else "total_calls = 0;"
    return f"""
        void {name}_histogram(const unsigned char *pixels, long count, int *bins)
        {{
            #pragma omp parallel
            {{
                #pragma omp for nowait
                for (long p = 0; p < count; p++) {{
                    int bin = pixels[p] / {rng.choice((2, 4, 8))};
                    {atomic}
                    bins[bin]++;
                }}
            }}
        }}
        """


def _maximum(name: str, rng: random.Random) -> str:
    guard = "#pragma omp critical(best)" if rng.random() < 0.9 else "/* the lock was here */"
    return f"""
        double {name}_maximum(const double *samples, int n)
        {{
            double best = -1e{rng.randint(20, 30)};
            #pragma omp parallel
            {{
                double mine = best;
                #pragma omp for
                for (int i = 0; i < n; i++) {{
                    if (samples[i] > mine)
                        mine = samples[i];
                }}
                {guard}
                {{
                    if (mine > best)
                        best = mine;
                }}
            }}
            return best;
        }}
        """


def _spmv(name: str, rng: random.Random) -> str:
    return f"""
        void {name}_spmv(const matrix_t *m, const double *restrict x, double *restrict y)
        {{
            #pragma omp parallel for schedule(dynamic, {rng.choice((8, 16, 64))})
            for (int row = 0; row < m->rows; row++) {{
                double sum = 0.0;
                for (int k = m->start[row]; k < m->start[row + 1]; k++) {{
                    sum += m->value[k] * x[m->column[k]];
                }}
                y[row] = sum;
            }}
        }}
        """


def _bodies(name: str, rng: random.Random) -> str:
    return f"""
        void {name}_forces(const body_t *bodies, double *ax, double *ay, int n)
        {{
            double dx, dy, inverse;
            #pragma omp parallel for{_clause(rng, "private(dx, dy, inverse)")}
            for (int i = 0; i < n; i++) {{
                ax[i] = ay[i] = 0.0;
                for (int j = 0; j < n; j++) {{
                    dx = bodies[j].x - bodies[i].x;
                    dy = bodies[j].y - bodies[i].y;
                    inverse = bodies[j].mass / sqrt(dx * dx + dy * dy + {rng.randint(1, 9)}e-6);
                    ax[i] += dx * inverse;
                    ay[i] += dy * inverse;
                }}
            }}
        }}
        """


def _phases(name: str, rng: random.Random) -> str:
    return f"""
        void {name}_phases(double *a, double *b, int n)
        {{
            #pragma omp parallel
            {{
                #pragma omp for{"" if rng.random() < 0.9 else " nowait"}
                for (int i = 0; i < n; i++)
                    a[i] = {rng.randint(2, 9)} * i;
                #pragma omp for
                for (int i = 1; i < n; i++) {{
                    b[i] = a[i - 1] + a[i];
                }}
            }}
        }}
        """


def _tasks(name: str, rng: random.Random) -> str:
    wait = "#pragma omp taskwait" if rng.random() < 0.9 else ";"
    return f"""
        long {name}_count(int n)
        {{
            long left, right;
            if (n < 2)
                return n;
            #pragma omp task shared(left) if (n > {rng.randint(10, 30)})
            left = {name}_count(n - 1);
            #pragma omp task shared(right)
            right = {name}_count(n - 2);
            {wait}
            return left + right;
        }}

        long {name}_start(int n)
        {{
            long result = 0;
            #pragma omp parallel
            {{
                #pragma omp single
                {{
                    result = {name}_count(n);
                }}
            }}
            return result;
        }}
        """


def _multiply(name: str, rng: random.Random) -> str:
    return f"""
        void {name}_multiply(int n, double a[n][n], double b[n][n], double c[n][n])
        {{
            int i, j, k;
            #pragma omp parallel for private({"j, k" if rng.random() < 0.9 else "k"})
            for (i = 0; i < n; i++) {{
                for (j = 0; j < n; j++) {{
                    double sum = 0.0;
                    for (k = 0; k < n; k++)
                        sum += a[i][k] * b[k][j];
                    c[i][j] = sum;
                }}
            }}
        }}
        """


def _sections(name: str, rng: random.Random) -> str:
    other = "second" if rng.random() < 0.9 else "first"
    return f"""
        void {name}_sections(double *first, double *second, int n)
        {{
            #pragma omp parallel sections
            {{
                #pragma omp section
                for (int i = 0; i < n; i++)
                    first[i] = sqrt(i);
                #pragma omp section
                for (int i = 0; i < n; i++)
                    {other}[i] = cbrt(i);
            }}
        }}
        """


def _serial(name: str, rng: random.Random) -> str:
    return f"""
        static int {name}(const int *values, int n)
        {{
            int found = 0;
            for (int i = 0; i < n; i++) {{
                if (values[i] % {rng.randint(2, 97)} == 0) {{
                    found += values[i] > {rng.randint(0, 999)};
                }}
            }}
            total_calls++;
            return found;
        }}
        """


_KERNELS: tuple[Callable[[str, random.Random], str], ...] = (
    _dot,
    _stencil,
    _histogram,
    _maximum,
    _spmv,
    _bodies,
    _phases,
    _tasks,
    _multiply,
    _sections,
)
