// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>
#define POINTS 120

int main(void)
{
  double px[POINTS], py[POINTS], len[POINTS];
  int i;
  for (i = 0; i < POINTS; i++) {
    px[i] = i;
    py[i] = POINTS - i;
  }
#pragma omp parallel for
  for (i = 0; i < POINTS; i++) {
    double dx = px[i] - 3.0;
    double dy = py[i] - 4.0;
    len[i] = sqrt(dx * dx + dy * dy);
  }
  printf("%f\n", len[POINTS - 1]);
  return 0;
}
