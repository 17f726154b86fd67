// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#define N 900

int main(void)
{
  int v[N], top = -1, shown[8] = {0};

  for (int i = 0; i < N; i++)
    v[i] = (i * 101) % 887;

#pragma omp parallel num_threads(8)
  {
#pragma omp for
    for (int i = 0; i < N; i++) {
#pragma omp atomic compare
      if (top < v[i]) { top = v[i]; }
    }
    shown[omp_get_thread_num()] = top;
  }
  printf("%d %d\n", top, shown[0]);
  return 0;
}
