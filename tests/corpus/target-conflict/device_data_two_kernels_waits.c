// pcwm-label: no-race
// pcwm-unconfirmed: reported in 5 of 5 runs: Archer does not see that a league of teams has ended
#include <stdio.h>
#define N 400

int main(void)
{
  static int a[N], b[N];

#pragma omp target data map(tofrom : a, b)
  {
#pragma omp target teams distribute parallel for
    for (int i = 0; i < N; i++)
      a[i] = i * 2;
#pragma omp target teams distribute parallel for
    for (int i = 0; i < N; i++)
      b[i] = a[N - 1 - i] + 1;
#pragma omp taskwait
  }
  printf("%d\n", b[0] >= 0);
  return 0;
}
