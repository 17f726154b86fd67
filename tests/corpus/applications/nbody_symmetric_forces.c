// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define BODIES 40

static double pos[BODIES], force[BODIES];

int main(void)
{
  for (int i = 0; i < BODIES; i++)
    pos[i] = i * 1.5 + (i % 3) * 0.1;
#pragma omp parallel for schedule(static, 2)
  for (int i = 0; i < BODIES; i++)
    for (int j = i + 1; j < BODIES; j++) {
      double r = pos[j] - pos[i];
      double f = 1.0 / (r * r);
      force[i] += f;
//    ^^^^^^^^ other: loop-carried-dependence or unprotected-shared-update or missing-reduction force write/read
      force[j] -= f;
//    ^^^^^^^^ loop-carried-dependence or unprotected-shared-update or missing-reduction force write/read
    }
  printf("%d\n", force[0] > 0);
  return 0;
}
