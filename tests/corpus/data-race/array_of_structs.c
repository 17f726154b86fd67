// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

struct particle {
  double x, v;
};

int main(void)
{
  static struct particle p[90];
#pragma omp parallel
  {
#pragma omp for nowait
    for (int i = 0; i < 90; i++)
      p[i].x = i;
#pragma omp for
    for (int i = 0; i < 90; i++)
      p[89 - i].v = 0.5 * i;
  }
  printf("%f\n", p[5].x + p[5].v);
  return 0;
}
