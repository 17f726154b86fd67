// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
#pragma omp parallel for
  for (i = 0; i < POINTS; i++) {
    dx = px[i] - 3.0;
//  ^^ missing-private dx write/write
    dy = py[i] - 4.0;
//  ^^ missing-private dy write/write
    len[i] = sqrt(dx * dx + dy * dy);
//                ^^ other: missing-private dx read
//                     ^^ other: missing-private dx read
//                          ^^ other: missing-private dy read
//                               ^^ other: missing-private dy read
  }
  printf("%f\n", len[POINTS - 1]);
  return 0;
}
