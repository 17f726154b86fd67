// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>

#define COUNT 400

struct point {
  double x, y;
};

int main(void)
{
  struct point p[COUNT];
  double radius[COUNT], angle[COUNT];
  double dx, dy, d2;

  for (int i = 0; i < COUNT; i++) {
    p[i].x = i * 0.5;
    p[i].y = 1.0 + i * 0.25;
  }

#pragma omp parallel for default(none)      \
    shared(p, radius, angle)                \
    private(dx, dy) schedule(static, 16) \
    shared(d2)
  for (int i = 0; i < COUNT; i++) {
    dx = p[i].x - 1.0;
    dy = p[i].y - 1.0;
    d2 = dx * dx + dy * dy;
//  ^^ missing-private d2 write/write

    /* the radius first, then the angle */
    radius[i] = sqrt(d2);
//                   ^^ other: missing-private d2 read
    angle[i] = d2 > 0 ? atan2(dy, dx) : 0.0;
//             ^^ other: missing-private d2 read
  }
  printf("%f %f\n", radius[3], angle[5]);
  return 0;
}
