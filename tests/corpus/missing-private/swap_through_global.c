// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define HALF 90

static int t;
static int left[HALF], right[HALF];

int main(void)
{
  for (int k = 0; k < HALF; k++) {
    left[k] = k;
    right[k] = -k;
  }
#pragma omp parallel for
  for (int k = 0; k < HALF; k++) {
    t = left[k];
//  ^ missing-private t write/write
    left[k] = right[k];
    right[k] = t;
//             ^ other: missing-private t read
  }
  printf("%d %d\n", left[5], right[5]);
  return 0;
}
