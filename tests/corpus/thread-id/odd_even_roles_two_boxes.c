// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

static void put(int *box, int v)
{
  if (v > 2)
    *box = v;
}

int main(void)
{
  int mail[16] = {0};

#pragma omp parallel num_threads(8)
  {
    int id = omp_get_thread_num();
    int *box = &mail[id ^ 1];
    put(box, id + 3);
  }
  printf("%d\n", mail[0]);
  return 0;
}
