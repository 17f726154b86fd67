// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
//    ^^^^^^ missing-barrier or data-race p|p.x|x write
#pragma omp for
    for (int i = 0; i < 90; i++)
      p[i].v = 0.5 * p[89 - i].x;
//                   ^^^^^^^^^^^ other: missing-barrier or data-race p|p.x|x read
  }
  printf("%d\n", p[5].x + p[5].v > 0);
  return 0;
}
