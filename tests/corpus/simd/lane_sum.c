// pcwm-label: race
// pcwm-unconfirmed: the lanes of one thread are no threads to the tool
#include <stdio.h>
#define N 96

int main(void)
{
  float x[N], s = 0.0f, t;
  for (int i = 0; i < N; i++)
    x[i] = i;
#pragma omp simd reduction(+ : s)
  for (int i = 0; i < N; i++) {
    t = x[i] * 2.0f;
//  ^ simd-dependence or missing-private t write/write
    s += t;
//       ^ other: simd-dependence or missing-private t read
  }
  printf("%f\n", s);
  return 0;
}
