"""Which clauses combined directives take, and the constituents on which they act (OpenMP 5.2, 17.2 to 17.5)."""

from __future__ import annotations

import pytest

from pcwm_core.source.openmp.combined import allowed_clauses, clause_applies_to, clause_shares_on
from tests.source.openmp.directive_text import parse


@pytest.mark.parametrize(
    ("text", "clause", "applies", "shares"),
    [
        ("for private(x)", "private", "for", ""),
        ("parallel for private(x)", "private", "for", ""),
        ("parallel private(x)", "private", "parallel", ""),
        ("parallel for simd private(x)", "private", "simd", ""),
        ("target teams private(x)", "private", "teams", ""),
        ("parallel masked taskloop private(x)", "private", "taskloop", ""),
        ("parallel for firstprivate(x)", "firstprivate", "for", "parallel"),
        ("parallel sections firstprivate(x)", "firstprivate", "sections", "parallel"),
        ("parallel loop num_threads(2) copyin(x)", "copyin", "parallel", ""),
        ("parallel masked firstprivate(x)", "firstprivate", "parallel", ""),
        ("parallel masked taskloop firstprivate(x)", "firstprivate", "taskloop", "parallel"),
        ("teams distribute firstprivate(x)", "firstprivate", "distribute", "teams"),
        ("teams loop firstprivate(x)", "firstprivate", "teams", ""),
        ("teams distribute parallel for firstprivate(x)", "firstprivate", "distribute for", "teams parallel"),
        ("target parallel for firstprivate(x)", "firstprivate", "target for", "parallel"),
        ("target parallel for firstprivate(x) map(x)", "firstprivate", "for", "parallel"),
        ("target parallel for firstprivate(x) lastprivate(x)", "firstprivate", "for", "parallel"),
        ("target firstprivate(x) map(x)", "firstprivate", "target", ""),
        ("parallel for lastprivate(x)", "lastprivate", "for", "parallel"),
        ("parallel for simd lastprivate(x)", "lastprivate", "for simd", "parallel"),
        ("distribute parallel for lastprivate(x)", "lastprivate", "distribute for", "parallel"),
        ("parallel for shared(x)", "shared", "parallel", ""),
        ("parallel masked taskloop shared(x)", "shared", "parallel taskloop", ""),
        ("teams distribute parallel for shared(x)", "shared", "teams parallel", ""),
        ("teams distribute parallel for default(none)", "default", "teams parallel", ""),
        ("parallel for reduction(+: x)", "reduction", "for", "parallel"),
        ("parallel sections reduction(+: x)", "reduction", "sections", "parallel"),
        ("parallel loop reduction(+: x)", "reduction", "loop", "parallel"),
        ("parallel master taskloop reduction(+: x)", "reduction", "taskloop", "parallel"),
        ("parallel masked reduction(+: x)", "reduction", "parallel", ""),
        ("parallel for simd reduction(+: x)", "reduction", "for simd", "parallel"),
        ("teams loop reduction(+: x)", "reduction", "loop", "teams"),
        ("teams distribute parallel for reduction(+: x)", "reduction", "teams for", "parallel"),
        ("parallel for linear(i: 2)", "linear", "for", "parallel"),
        ("for simd linear(i: 2)", "linear", "simd", ""),
        ("for simd collapse(2)", "collapse", "simd", ""),
        ("for simd order(concurrent)", "order", "for simd", ""),
        ("target teams thread_limit(4)", "thread_limit", "target teams", ""),
        ("target parallel for if(x)", "if", "target parallel", ""),
        ("target parallel for if(parallel: x)", "if", "parallel", ""),
        ("parallel for simd if(simd: x)", "if", "simd", ""),
        ("for simd nowait", "nowait", "for", ""),
        ("target parallel for nowait", "nowait", "target", ""),
        ("target teams distribute parallel for nowait", "nowait", "target", ""),
        ("parallel for nowait", "nowait", "", ""),
        ("parallel for allocate(a: x) private(x)", "allocate", "for", ""),
        ("parallel for allocate(a: x) private(y)", "allocate", "", ""),
        ("target parallel for allocate(a: x) firstprivate(x)", "allocate", "target for", ""),
        ("parallel for schedule(static)", "schedule", "for", ""),
        ("teams distribute parallel for dist_schedule(static)", "dist_schedule", "distribute", ""),
        ("unheard_of private(x)", "private", "", ""),
    ],
)
def test_where_a_clause_acts(text: str, clause: str, applies: str, shares: str) -> None:
    directive = parse(text)
    found = directive.clause(clause)
    assert found is not None
    assert clause_applies_to(directive, found) == tuple(applies.split())
    assert clause_shares_on(directive, found) == tuple(shares.split())


def test_firstprivate_on_target_is_asked_for_each_item() -> None:
    directive = parse("target parallel for firstprivate(x, y) map(y)")
    clause = directive.clauses[0]
    assert clause_applies_to(directive, clause, "x") == ("target", "for")
    assert clause_applies_to(directive, clause, "y") == ("for",)
    assert clause_applies_to(directive, clause) == ("target", "for")


@pytest.mark.parametrize(
    ("name", "takes", "refuses"),
    [
        ("parallel for", "schedule num_threads ordered reduction copyin", "nowait in_reduction map"),
        ("for simd", "nowait safelen schedule ordered", "num_threads"),
        ("target parallel for", "nowait map in_reduction num_threads", "copyin"),
        ("target parallel", "nowait map", "copyin"),
        ("distribute parallel for", "dist_schedule schedule num_threads", "ordered nowait"),
        ("teams distribute", "num_teams dist_schedule", "nowait"),
        ("parallel masked taskloop", "filter grainsize num_threads reduction", "in_reduction nowait"),
        ("masked taskloop", "in_reduction nogroup", "num_threads"),
        ("target teams distribute parallel for simd", "map num_teams aligned nowait", "ordered copyin"),
    ],
)
def test_clauses_of_a_combined_directive(name: str, takes: str, refuses: str) -> None:
    allowed = allowed_clauses(tuple(name.split()))
    assert allowed >= set(takes.split())
    assert allowed.isdisjoint(refuses.split())
