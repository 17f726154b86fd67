// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 800

int main(void)
{
  double v[N], sum = 0;
  for (int i = 0; i < N; i++)
    v[i] = i;
#pragma omp target teams distribute parallel for map(to : v) map(tofrom : sum)
  for (int i = 0; i < N; i++)
    sum += v[i];
//  ^^^ target-conflict or missing-reduction sum write/read
  printf("%g\n", sum);
  return 0;
}
