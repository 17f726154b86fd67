// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  int n = 2000, nt_max = omp_get_max_threads();
  int *v = malloc(n * sizeof *v), *total = calloc(nt_max + 1, sizeof *total);
  for (int i = 0; i < n; i++)
    v[i] = 1;
#pragma omp parallel
  {
    int t = omp_get_thread_num(), sum = 0;
#pragma omp for schedule(static) nowait
    for (int i = 0; i < n; i++) {
      sum += v[i];
      v[i] = sum;
    }
    total[t + 1] = sum;
//  ^^^^^^^^^^^^ missing-barrier or data-race total write
    int offset = 0;
    for (int k = 0; k <= t; k++)
      offset += total[k];
//              ^^^^^^^^ other: missing-barrier or data-race total read
#pragma omp for schedule(static)
    for (int i = 0; i < n; i++)
      v[i] += offset;
  }
  printf("%d\n", v[n - 1]);
  free(v);
  free(total);
  return 0;
}
