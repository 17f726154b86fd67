"""The rules, one a module. Their order is the order in which they are tried: the more specific before the general."""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.rule import Rule, rule_from
from pcwm_core.races.rules import (
    aliasing_pointers,
    container_mutation,
    data_race,
    indirect_index,
    loop_carried_dependence,
    mismatched_lock,
    missing_barrier,
    missing_firstprivate,
    missing_lastprivate,
    missing_private,
    missing_reduction,
    missing_task_dependence,
    missing_taskwait,
    mixed_atomic,
    ordered_misuse,
    shared_loop_index,
    simd_dependence,
    target_conflict,
    task_captures_shared,
    thread_unsafe_call,
    threadprivate_misuse,
    unordered_sections,
    unprotected_shared_update,
    unsafe_handover,
)

RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in map(
        rule_from,
        (
            thread_unsafe_call,
            container_mutation,
            simd_dependence,
            target_conflict,
            ordered_misuse,
            unordered_sections,
            task_captures_shared,
            missing_taskwait,
            missing_task_dependence,
            mixed_atomic,
            mismatched_lock,
            shared_loop_index,
            threadprivate_misuse,
            unsafe_handover,
            missing_reduction,
            missing_barrier,
            missing_firstprivate,
            missing_private,
            missing_lastprivate,
            aliasing_pointers,
            indirect_index,
            loop_carried_dependence,
            unprotected_shared_update,
            data_race,
        ),
    )
}


def classify(finding: Finding) -> Rule:
    """The first rule that recognises the finding; `data-race` recognises all."""
    return next(rule for rule in RULES.values() if rule.matches(finding))
