// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define LEN 200
#define EXCHANGE(p, q)                                                                                                 \
  do {                                                                                                                 \
    double keep_ = (p);                                                                                                \
    (p) = (q);                                                                                                         \
    (q) = keep_;                                                                                                       \
  } while (0)

static double depth[LEN];

int main(void)
{
  for (int k = 0; k < LEN; k++)
    depth[k] = LEN - k;
#pragma omp parallel for
  for (int k = 0; k < LEN - 1; k++)
    if (depth[k] > depth[k + 1])
//      ^^^^^^^^ maybe: loop-carried-dependence depth read
//                 ^^^^^^^^^^^^ maybe: loop-carried-dependence depth read
      EXCHANGE(depth[k], depth[k + 1]);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loop-carried-dependence depth write/read
  printf("%g\n", depth[0]);
  return 0;
}
