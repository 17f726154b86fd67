// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>
#define POINTS 120

int main(void)
{
  double px[POINTS], py[POINTS], len[POINTS];
  double dx, dy;
  int i;
  for (i = 0; i < POINTS; i++) {
    px[i] = i;
    py[i] = POINTS - i;
  }
#pragma omp parallel for private(dx, dy)
  for (i = 0; i < POINTS; i++) {
    dx = px[i] - 3.0;
    dy = py[i] - 4.0;
    len[i] = sqrt(dx * dx + dy * dy);
  }
  printf("%f\n", len[POINTS - 1]);
  return 0;
}
