// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#define N 320

int main(void)
{
  static int v[N];
  int i;
#pragma omp parallel num_threads(4) private(i)
  {
    int chunk = N / omp_get_num_threads();
    int base = chunk * omp_get_thread_num();
    for (i = 0; i < chunk; i++)
      v[base + i % chunk] = base;
  }
  printf("%d\n", v[100]);
  return 0;
}
