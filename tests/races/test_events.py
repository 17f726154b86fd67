"""Detachable tasks: they are complete only after omp_fulfill_event (OpenMP 5.2, 12.5.2)."""

from __future__ import annotations

import pytest

from tests.races.asking import likeliest

DETACHED = "\n#pragma omp task detach(e) depend(out: t)\nt = 1;\n"
TASK = "\n#pragma omp task firstprivate(e)\n"
READ = "\n#pragma omp task depend(in: t)\nh = g;\n"
WAIT = "\n#pragma omp taskwait\n"


def _races(body: str) -> bool:
    text = (
        "int g, h, t; void f(int n) {\n#pragma omp parallel firstprivate(n)\n"
        f"#pragma omp single\n{{ omp_event_handle_t e; {body} }} }}"
    )
    return likeliest(text) > 0.5


#: What creators of tasks do: the race-free way, and a race that looks like it.
PAIRS = {
    "a dependent task": (
        f"{DETACHED} {TASK} {{ g = 1; omp_fulfill_event(e); }} {READ}",
        f"{DETACHED} {TASK} {{ omp_fulfill_event(e); g = 1; }} {READ}",
    ),
    "a dependent task that is created first": (
        f"{DETACHED} {READ} {TASK} {{ g = 1; omp_fulfill_event(e); }}",
        f"{DETACHED} {READ} {TASK} {{ omp_fulfill_event(e); g = 1; }}",
    ),
    "a taskwait with dependence": (
        f"{DETACHED} {TASK} {{ g = 1; omp_fulfill_event(e); }}\n#pragma omp taskwait depend(in: t)\nh = g;",
        f"{DETACHED} {TASK} {{ omp_fulfill_event(e); g = 1; }}\n#pragma omp taskwait depend(in: t)\nh = g;",
    ),
    "the creator fulfils": (
        f"{DETACHED} {READ} g = 1; omp_fulfill_event(e);",
        f"{DETACHED} {READ} omp_fulfill_event(e); g = 1;",
    ),
    "a task of a task fulfils, a taskwait": (
        f"{DETACHED} {TASK} {{ {TASK} {{ g = 1; omp_fulfill_event(e); }} }} {WAIT} h = g;",
        f"{DETACHED} {TASK} {{ {TASK} {{ omp_fulfill_event(e); g = 1; }} }} {WAIT} h = g;",
    ),
    "a condition": (
        f"{DETACHED} {TASK} {{ if (n > 4) {{ g = 1; omp_fulfill_event(e); }} else omp_fulfill_event(e); }} {READ}",
        f"{DETACHED} {TASK} {{ g = 1; if (n > 4) omp_fulfill_event(e); }} {READ}",
    ),
    "whose event it is": (
        f"{DETACHED} {TASK} {{ g = 1; omp_fulfill_event(e); }} {READ}",
        (
            f"{DETACHED} omp_event_handle_t o;\n#pragma omp task detach(o)\n;"
            f"{TASK} {{ g = 1; omp_fulfill_event(o); }} {READ}"
        ),
    ),
}


@pytest.mark.parametrize(("clean", "racy"), PAIRS.values(), ids=PAIRS)
def test_what_precedes_the_fulfilment_happens_before_what_waits_for_the_task(clean: str, racy: str) -> None:
    assert not _races(clean)
    assert _races(racy)
