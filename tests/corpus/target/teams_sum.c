// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 120

int main(void)
{
  int v[N], sum = 0;
  for (int i = 0; i < N; i++)
    v[i] = i;
#pragma omp target teams distribute parallel for map(tofrom : sum)
  for (int i = 0; i < N; i++)
    sum += v[i];
//  ^^^ missing-reduction or unprotected-shared-update or target-conflict sum write/read
  printf("%d\n", sum > 0);
  return 0;
}
