// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

#define MIN(a, b) ((a) < (b) ? (a) : (b))

int main(int argc, char **argv)
{
  int n = argc > 1 ? atoi(argv[1]) : 480;
  int *a = calloc(n, sizeof(int));

#pragma omp parallel
  {
    int parts = omp_get_num_threads();
    int chunk = (n + parts - 1) / parts;
    int first = omp_get_thread_num() * chunk;
    int end = MIN(first + chunk + 1, n);
    while (first < end) {
      a[first] += first;
//    ^^^^^^^^ data-race or loop-carried-dependence or unprotected-shared-update a write/read
      first++;
    }
  }
  printf("%d\n", a[n / 2]);
  free(a);
  return 0;
}
