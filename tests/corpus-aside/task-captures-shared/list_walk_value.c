// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct node {
  int v, seen;
  struct node *next;
} node;

int main(void)
{
  node *head = NULL, *p;
  for (int i = 0; i < 24; i++) {
    node *n = malloc(sizeof *n);
    if (n == NULL)
      return 1;
    n->v = i;
    n->seen = 0;
    n->next = head;
    head = n;
  }
  int sum = 0;
#pragma omp parallel shared(p, head, sum)
  {
#pragma omp single
    {
      for (p = head; p != NULL; p = p->next) {
#pragma omp task firstprivate(p)
        {
          usleep(50);
          p->seen = 1;
#pragma omp atomic
          sum += p->v;
        }
      }
    }
  }
  printf("%d\n", sum);
  return 0;
}
