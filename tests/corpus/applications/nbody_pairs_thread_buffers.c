// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

enum { NB = 160 };

static double x[NB], y[NB], m[NB];

int main(void)
{
  int nt = omp_get_max_threads();
  double *fx = calloc((size_t)nt * NB, sizeof *fx);
  double *fy = calloc((size_t)nt * NB, sizeof *fy);
  for (int i = 0; i < NB; i++) {
    x[i] = i % 13;
    y[i] = i % 7;
    m[i] = 1 + i % 3;
  }
#pragma omp parallel
  {
    double *gx = fx + (size_t)omp_get_thread_num() * NB;
    double *gy = fy + (size_t)omp_get_thread_num() * NB;
#pragma omp for schedule(dynamic, 4)
    for (int i = 0; i < NB; i++)
      for (int j = i + 1; j < NB; j++) {
        double dx = x[j] - x[i], dy = y[j] - y[i];
        double r2 = dx * dx + dy * dy + 0.01;
        double f = m[i] * m[j] / (r2 * sqrt(r2));
        gx[i] += f * dx;
        gy[i] += f * dy;
        gx[j] -= f * dx;
        gy[j] -= f * dy;
      }
#pragma omp for
    for (int i = 0; i < NB; i++) {
      double sx = 0, sy = 0;
      for (int t = 0; t < nt; t++) {
        sx += fx[(size_t)t * NB + i];
        sy += fy[(size_t)t * NB + i];
      }
      x[i] += 0.01 * sx;
      y[i] += 0.01 * sy;
    }
  }
  printf("%g\n", x[0]);
  free(fx);
  free(fy);
  return 0;
}
