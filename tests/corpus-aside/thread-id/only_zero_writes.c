// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>

int main(void)
{
  int lines = 0, work[64];
#pragma omp parallel
  {
    if (omp_get_thread_num() == 0) {
      lines = 10;
      lines += 2;
    }
#pragma omp barrier
    int n = lines;
#pragma omp for
    for (int i = 0; i < 64; i++)
      work[i] = i * n;
    if (omp_get_thread_num() == 0)
      lines = work[63];
  }
  printf("%d\n", lines);
  return 0;
}
