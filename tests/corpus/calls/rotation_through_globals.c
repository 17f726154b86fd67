// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>

#define POINTS 240

double rot_c, rot_s;
double px[POINTS], py[POINTS];

static void set_angle(double a)
{
  rot_c = cos(a);
//^^^^^ unprotected-shared-update or data-race or missing-private or threadprivate-misuse rot_c write/write
  rot_s = sin(a);
//^^^^^ unprotected-shared-update or data-race or missing-private or threadprivate-misuse rot_s write/write
}

static void turn(int i)
{
  double x = px[i], y = py[i];
  px[i] = rot_c * x - rot_s * y;
//        ^^^^^ maybe: unprotected-shared-update or data-race or missing-private or threadprivate-misuse rot_c read
//                    ^^^^^ maybe: unprotected-shared-update or data-race or missing-private or threadprivate-misuse rot_s read
  py[i] = rot_s * x + rot_c * y;
//                    ^^^^^ maybe: unprotected-shared-update or data-race or missing-private or threadprivate-misuse rot_c read
//        ^^^^^ maybe: unprotected-shared-update or data-race or missing-private or threadprivate-misuse rot_s read
}

static void turn_by_index(int i)
{
  set_angle(0.01 * i);
  turn(i);
}

int main(void)
{
  for (int i = 0; i < POINTS; i++) {
    px[i] = 1.0;
    py[i] = 0.5 * i;
  }
#pragma omp parallel for default(none)
  for (int i = 0; i < POINTS; i++)
    turn_by_index(i);
//  ^^^^^^^^^^^^^^^^ maybe: unprotected-shared-update or data-race or missing-private or threadprivate-misuse rot_c write/write
//  ^^^^^^^^^^^^^^^^ maybe: unprotected-shared-update or data-race or missing-private or threadprivate-misuse rot_s write/write
  printf("%g %g\n", px[POINTS - 1], py[POINTS - 1]);
  return 0;
}
