// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define PARALLEL_FOR _Pragma("omp parallel for")
#define N 60

int main(void)
{
  int v[N];
  for (int i = 0; i < N; i++)
    v[i] = i;
  PARALLEL_FOR
  for (int i = 0; i < N; i++) {
    int twice = 2 * v[i];
    v[i] = twice;
  }
  printf("%d\n", v[N - 1]);
  return 0;
}
