"""# Task refers to a variable that its creator goes on changing

## Issue
A task uses a variable of its creator by reference (it is shared), and the creator changes it, or leaves
its scope, before the task has run.

## Why it matters
In a task a variable is `firstprivate` by default, unless it is shared in the enclosing context; then it
stays shared. A pointer or index that is declared before the parallel region is such a variable: the
tasks see where the loop has got to when they run, not where it was when they were created. Some elements
are processed twice, others never.

## Example
```c
void process_list(struct node *head)
{
    struct node *p;
    #pragma omp parallel
    #pragma omp single
    for (p = head; p != NULL; p = p->next) {
        #pragma omp task
        process(p);
    }
}
```

## After
```c
void process_list(struct node *head)
{
    struct node *p;
    #pragma omp parallel
    #pragma omp single
    for (p = head; p != NULL; p = p->next) {
        #pragma omp task firstprivate(p)
        process(p);
    }
}
```

## How to fix
- Add `firstprivate(variable)` to the task: it then keeps the value that the variable had when the task
  was created.
- Or declare the variable inside the region: a local variable of the creator is `firstprivate` in its
  tasks by default.
- Where the task must write to a local variable of its creator (`shared(result)`), wait with `taskwait`
  before the variable changes or goes out of scope.
- In C++, look at lambdas that capture by reference, and at references and `this`: copying those does not
  copy the object.

## Specification
OpenMP 5.2: 5.1.1 *Variables Referenced in a Construct* (implicit attributes in task-generating
constructs); 5.4.4 *firstprivate Clause*; 12.5 *task Construct*.

## See also
`missing-firstprivate`, `missing-taskwait`, `missing-task-dependence` · CWE-366: Race Condition within a
Thread
"""

from __future__ import annotations

from pcwm_core.races.finding import Finding
from pcwm_core.races.fixes import Proposal
from pcwm_core.races.privatise import copy_into_task
from pcwm_core.semantics.facts import TaskInstance

SPECIFICATION = "12.5"
CWE = 366


def matches(finding: Finding) -> bool:
    a, b = finding.main.a, finding.main.b
    if finding.main.parting.kind != "tasks":
        return False
    if "lifetime" in (a.role, b.role):
        return True
    if not finding.is_scalar or finding.obj.kind != "variable":
        return False
    inside, outside = (a, b) if len(a.frames) > len(b.frames) else (b, a)
    changed_in_loop = bool(outside.dims) and outside.writes and not inside.writes
    return (
        changed_in_loop
        and isinstance(inside.frames[-1].spawn, TaskInstance)
        and len(inside.frames) > len(outside.frames)
    )


def message(finding: Finding) -> str:
    if "lifetime" in (finding.main.a.role, finding.main.b.role):
        return f"{finding.display} ends with its block, but a task that may still run uses it"
    return f"a task uses the shared variable {finding.display}, which the code that created the task goes on to change"


def fixes(finding: Finding) -> list[Proposal]:
    return copy_into_task(finding)
