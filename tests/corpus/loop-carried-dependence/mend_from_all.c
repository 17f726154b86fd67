// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 300

int main(void)
{
  float v[N];
  int bad[N];
  for (int i = 0; i < N; i++) {
    v[i] = (float)i;
    bad[i] = i % 3 != 0;
  }
#pragma omp parallel for
  for (int i = 1; i < N - 1; i++) {
    if (!bad[i])
      continue;
    float sum = 0;
    for (int k = i - 1; k <= i + 1; k++)
      sum += v[k];
//           ^^^^ loop-carried-dependence v read
    v[i] = sum / 2;
//  ^^^^ other: loop-carried-dependence v write
  }
  printf("%g\n", v[13]);
  return 0;
}
