// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { ROUNDS = 100 };

static double box[ROUNDS];
static int filled;

int main(void)
{
  double sum = 0;
#pragma omp parallel num_threads(2) reduction(+ : sum)
  {
#pragma omp sections nowait
    {
#pragma omp section
      for (int r = 0; r < ROUNDS; r++) {
        box[r] = 1.5 * r;
#pragma omp atomic write release
        filled = r + 1;
      }
#pragma omp section
      {
        int upto = 0;
        for (int tries = 0; tries < 100000 && upto < ROUNDS; tries++) {
          int now;
#pragma omp atomic read acquire
          now = filled;
          for (; upto < now; upto++)
            sum += box[upto];
        }
      }
    }
  }
  printf("%d\n", sum >= 0);
  return 0;
}
