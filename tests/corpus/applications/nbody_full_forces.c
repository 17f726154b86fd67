// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define BODIES 40

static double pos[BODIES], force[BODIES];

int main(void)
{
  for (int i = 0; i < BODIES; i++)
    pos[i] = i * 1.5 + (i % 3) * 0.1;
#pragma omp parallel for schedule(dynamic, 2)
  for (int i = 0; i < BODIES; i++)
    for (int j = 0; j < BODIES; j++) {
      if (j == i)
        continue;
      double r = pos[j] - pos[i];
      force[i] += r > 0 ? 1.0 / (r * r) : -1.0 / (r * r);
    }
  printf("%d\n", force[0] > 0);
  return 0;
}
