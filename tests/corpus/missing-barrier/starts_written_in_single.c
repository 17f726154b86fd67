// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
  int n = argc > 1 ? atoi(argv[1]) : 700;
  int *v = malloc(n * sizeof *v);
  int *start = malloc((omp_get_max_threads() + 1) * sizeof *start);

#pragma omp parallel
  {
    int id = omp_get_thread_num();
    int team = omp_get_num_threads();
#pragma omp single
    for (int t = 0; t <= team; t++)
      start[t] = (int)((long)n * t / team);
    for (int i = start[id]; i < start[id + 1]; i++)
      v[i] = i * id;
  }
  printf("%d\n", v[0]);
  free(start);
  free(v);
  return 0;
}
