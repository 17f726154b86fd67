// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

#define BLOCK_LOW(id, p, n) ((id) * (n) / (p))
#define BLOCK_HIGH(id, p, n) (BLOCK_LOW((id) + 1, p, n))

int main(int argc, char *argv[])
{
  int n = (argc > 1) ? atoi(argv[1]) : 1000;
  int *mark = calloc(n + 1, sizeof *mark);

  #pragma omp parallel
  {
    int id = omp_get_thread_num();
    int p = omp_get_num_threads();
    int i;

    for (i = BLOCK_LOW(id, p, n); i <= BLOCK_HIGH(id, p, n); i++)
      mark[i] += id;
//    ^^^^^^^ data-race or loop-carried-dependence or unprotected-shared-update mark write/read
  }
  printf("%d\n", mark[n / 3] >= 0);
  free(mark);
  return 0;
}
