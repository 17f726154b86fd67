// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

struct cell {
  int value;
  struct cell *next;
};

static struct cell *head;

int main(void)
{
  struct cell pool[64];
#pragma omp parallel for
  for (int i = 0; i < 64; i++) {
    pool[i].value = i;
#pragma omp critical(push)
    {
      pool[i].next = head;
      head = &pool[i];
    }
  }
  printf("%d\n", head->value);
  return 0;
}
