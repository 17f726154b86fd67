// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct node {
  int v;
  struct node *next;
};

int main(void)
{
  struct node *head = NULL;
  int sum = 0;
  for (int i = 0; i < 60; i++) {
    struct node *n = malloc(sizeof *n);
    n->v = i;
    n->next = head;
    head = n;
  }
#pragma omp parallel
#pragma omp single
  {
#pragma omp taskgroup task_reduction(+ : sum)
//                                       ^^^ maybe: missing-reduction or unprotected-shared-update or data-race or task-captures-shared or missing-task-dependence sum write/write
    for (struct node *p = head; p != NULL; p = p->next) {
#pragma omp task shared(sum) firstprivate(p)
      {
        usleep(50);
        sum += p->v;
//      ^^^ missing-reduction or unprotected-shared-update or data-race or task-captures-shared or missing-task-dependence sum write/read
      }
    }
  }
  printf("%d\n", sum);
  return 0;
}
