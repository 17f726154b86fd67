// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>

#define NB 160

typedef struct {
  double x, y, fx, fy, m;
} body;

static body b[NB];

static void forces(void)
{
#pragma omp parallel for schedule(static, 4)
  for (int i = 0; i < NB; i++) {
    for (int j = i + 1; j < NB; j++) {
      double dx = b[j].x - b[i].x, dy = b[j].y - b[i].y;
      double r2 = dx * dx + dy * dy + 0.01;
      double f = b[i].m * b[j].m / (r2 * sqrt(r2));
      b[i].fx += f * dx;
//    ^^^^^^^ or: loop-carried-dependence or data-race or unprotected-shared-update fx|b|b.fx write/read
      b[i].fy += f * dy;
//    ^^^^^^^ or: loop-carried-dependence or data-race or unprotected-shared-update fy|b|b.fy write/read
      b[j].fx -= f * dx;
//    ^^^^^^^ loop-carried-dependence or data-race or unprotected-shared-update fx|b|b.fx write/read
      b[j].fy -= f * dy;
//    ^^^^^^^ loop-carried-dependence or data-race or unprotected-shared-update fy|b|b.fy write/read
    }
  }
}

int main(void)
{
  for (int i = 0; i < NB; i++)
    b[i] = (body){i % 13, i % 7, 0, 0, 1 + i % 3};
  forces();
#pragma omp parallel for
  for (int i = 0; i < NB; i++) {
    b[i].x += 0.01 * b[i].fx;
    b[i].y += 0.01 * b[i].fy;
  }
  printf("%g\n", b[0].x);
  return 0;
}
