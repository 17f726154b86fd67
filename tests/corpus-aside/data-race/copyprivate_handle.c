// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  int sum = 0;
#pragma omp parallel reduction(+ : sum)
  {
    int *shared_buf;
#pragma omp single copyprivate(shared_buf)
    {
      shared_buf = calloc(64, sizeof *shared_buf);
      if (!shared_buf)
        abort();
    }
#pragma omp for
    for (int i = 0; i < 64; i++)
      shared_buf[i] = i;
    sum += shared_buf[0] + shared_buf[63];
#pragma omp barrier
#pragma omp single
    free(shared_buf);
  }
  printf("%d\n", sum > 0);
  return 0;
}
