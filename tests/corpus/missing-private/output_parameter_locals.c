// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void split(int value, int *tens, int *ones)
{
  *tens = value / 10;
  *ones = value % 10;
}

int main(void)
{
  int digit_sum[90];
#pragma omp parallel for
  for (int v = 0; v < 90; v++) {
    int hi, lo;
    split(v, &hi, &lo);
    digit_sum[v] = hi + lo;
  }
  printf("%d\n", digit_sum[89]);
  return 0;
}
