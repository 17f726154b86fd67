// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 240

int main(void)
{
  int idx[N];
  double out[N] = {0};
  for (int i = 0; i < N; i++)
    idx[i] = i % 16;
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    out[idx[i]] += 1.0 / (i + 1);
//  ^^^^^^^^^^^ indirect-index or unprotected-shared-update out write/read
  printf("%g\n", out[3]);
  return 0;
}
