// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct item {
  int value, factors;
  struct item *next;
} item;

static int factors(int v)
{
  int c = 0;
  for (int d = 1; d <= v; d++)
    c += v % d == 0;
  usleep(50);
  return c;
}

int main(void)
{
  item *head = NULL;
  for (int i = 1; i <= 100; i++) {
    item *it = malloc(sizeof *it);
    it->value = i;
    it->factors = 0;
    it->next = head;
    head = it;
  }
  int most = 0;
#pragma omp parallel
  {
#pragma omp single
    {
      for (item *p = head; p; p = p->next) {
#pragma omp task firstprivate(p)
        p->factors = factors(p->value);
//      ^^^^^^^^^^ missing-taskwait or data-race or missing-barrier factors|p->factors write
      }
      for (item *p = head; p; p = p->next)
        if (p->factors > most)
//          ^^^^^^^^^^ other: missing-taskwait or data-race or missing-barrier factors|p->factors read
          most = p->factors;
//               ^^^^^^^^^^ other: missing-taskwait or data-race or missing-barrier factors|p->factors read
    }
  }
  printf("%d\n", most);
  while (head) {
    item *n = head->next;
    free(head);
    head = n;
  }
  return 0;
}
