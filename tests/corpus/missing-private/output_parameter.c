// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void split(int value, int *tens, int *ones)
{
  *tens = value / 10;
//^^^^^ or: missing-private hi|tens write/write
  *ones = value % 10;
}

int main(void)
{
  int digit_sum[90], hi, lo;
#pragma omp parallel for private(lo)
  for (int v = 0; v < 90; v++) {
    split(v, &hi, &lo);
//           ^^^ missing-private hi|tens write/write
    digit_sum[v] = hi + lo;
//                 ^^ other: missing-private hi|tens read
  }
  printf("%d\n", digit_sum[89]);
  return 0;
}
