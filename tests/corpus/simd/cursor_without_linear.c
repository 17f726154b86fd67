// pcwm-label: race
// pcwm-unconfirmed: the lanes of one thread are no threads to the tool
#include <stdio.h>
#define N 64

int main(void)
{
  float x[2 * N];
  int at = 0;
#pragma omp simd
  for (int i = 0; i < N; i++) {
    x[at] = i;
//    ^^ other: simd-dependence at read
    at += 2;
//  ^^ simd-dependence at write/read
  }
  printf("%f\n", x[0]);
  return 0;
}
