// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int slow_square(int x)
{
  static int last_x = -1, last_y;
  if (x != last_x) {
//         ^^^^^^ other: unprotected-shared-update or thread-unsafe-call or missing-private last_x read
    last_x = x;
//  ^^^^^^ unprotected-shared-update or thread-unsafe-call or missing-private last_x write/write
    last_y = x * x;
//  ^^^^^^ unprotected-shared-update or thread-unsafe-call or missing-private last_y write/write
  }
  return last_y;
//       ^^^^^^ other: unprotected-shared-update or thread-unsafe-call or missing-private last_y read
}

int main(void)
{
  int out[70];
#pragma omp parallel for
  for (int i = 0; i < 70; i++)
    out[i] = slow_square(i / 3);
  printf("%d\n", out[69]);
  return 0;
}
