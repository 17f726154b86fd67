// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

#define NX 40
#define NY 60

static int owner[NX][NY];

int main(void)
{
#pragma omp parallel num_threads(6)
  {
    int me = omp_get_thread_num();
    if (omp_get_num_threads() == 6) {
      int pr = me / 3, pc = me % 3;
      int r0 = pr * (NX / 2), c0 = pc * (NY / 3);
      for (int i = r0; i < r0 + NX / 2 && i < NX; i++)
        for (int j = c0; j < c0 + NY / 3; j++)
          owner[i][j] = me;
    }
  }
  printf("%d\n", owner[NX - 1][NY - 1]);
  return 0;
}
