// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

#define ITEMS 64

static int payload[ITEMS];
static int ready[ITEMS];

int main(void)
{
  long sum = 0;
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    for (int i = 0; i < ITEMS; i++) {
      payload[i] = 3 * i;
#pragma omp atomic write seq_cst
      ready[i] = 1;
    }
#pragma omp section
    for (int i = 0; i < ITEMS; i++) {
      int ok = 0;
      for (int spin = 0; spin < 1000000 && !ok; spin++) {
#pragma omp atomic read seq_cst
        ok = ready[i];
      }
      if (ok)
        sum += payload[i];
    }
  }
  printf("%d\n", sum >= 0);
  return 0;
}
