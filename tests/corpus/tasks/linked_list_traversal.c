// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

struct item {
  int value;
  struct item *next;
};

static void process(struct item *p)
{
  p->value = p->value * p->value;
}

int main(void)
{
  struct item *head = NULL;
  for (int i = 0; i < 30; i++) {
    struct item *p = malloc(sizeof *p);
    p->value = i;
    p->next = head;
    head = p;
  }
#pragma omp parallel
#pragma omp single
  {
    for (struct item *p = head; p; p = p->next) {
#pragma omp task firstprivate(p)
      process(p);
    }
  }
  printf("%d\n", head->value);
  return 0;
}
