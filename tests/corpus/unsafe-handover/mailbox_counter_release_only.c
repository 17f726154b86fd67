// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
//      ^^^^^^ maybe: unsafe-handover or data-race or unordered-sections box write
        filled = r + 1;
//      ^^^^^^ unsafe-handover or data-race or unordered-sections or mixed-atomic filled write
      }
#pragma omp section
      {
        int upto = 0;
        for (int tries = 0; tries < 100000 && upto < ROUNDS; tries++) {
          int now;
#pragma omp atomic read acquire
          now = filled;
//        ^^^^^^^^^^^^ other: unsafe-handover or data-race or unordered-sections or mixed-atomic filled read
          for (; upto < now; upto++)
            sum += box[upto];
//                 ^^^^^^^^^ maybe: unsafe-handover or data-race or unordered-sections box read
        }
      }
    }
  }
  printf("%d\n", sum >= 0);
  return 0;
}
