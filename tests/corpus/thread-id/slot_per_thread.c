// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  double part[64] = {0}, all = 0;
#pragma omp parallel
  {
    int id = omp_get_thread_num();
    for (int k = 0; k < 30; k++)
      part[id] += 1.0 / (k + id + 1);
  }
  for (int t = 0; t < 64; t++)
    all += part[t];
  printf("%d\n", all > 0);
  return 0;
}
