// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static unsigned step(unsigned *state)
{
  *state = *state * 1664525u + 1013904223u;
//^^^^^^ missing-firstprivate or unprotected-shared-update or missing-private or loop-carried-dependence or missing-reduction state write/write
//         ^^^^^^ other: missing-firstprivate or unprotected-shared-update or missing-private or loop-carried-dependence or missing-reduction state read
  return *state >> 16;
//       ^^^^^^ other: missing-firstprivate or unprotected-shared-update or missing-private or loop-carried-dependence or missing-reduction state read
}

int main(void)
{
  unsigned state = 12345u;
  int inside = 0;
#pragma omp parallel for reduction(+ : inside)
  for (int i = 0; i < 200; i++) {
    unsigned x = step(&state) & 255u;
//                    ^^^^^^ or: missing-firstprivate or unprotected-shared-update or missing-private or loop-carried-dependence or missing-reduction state write/read
    unsigned y = step(&state) & 255u;
//                    ^^^^^^ or: missing-firstprivate or unprotected-shared-update or missing-private or loop-carried-dependence or missing-reduction state write/read
    if (x * x + y * y < 65536u)
      inside++;
  }
  printf("%d\n", inside > 0);
  return 0;
}
