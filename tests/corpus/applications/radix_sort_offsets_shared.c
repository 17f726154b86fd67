// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RADIX 16

static void pass(const unsigned *in, unsigned *out, int n, int shift)
{
  int nt = omp_get_max_threads();
  int (*count)[RADIX] = calloc(nt, sizeof *count);
#pragma omp parallel num_threads(nt)
  {
    int *mine = count[omp_get_thread_num()];
#pragma omp for schedule(static)
    for (int i = 0; i < n; i++)
      mine[in[i] >> shift & (RADIX - 1)]++;
#pragma omp single
    {
      int sum = 0;
      for (int d = 0; d < RADIX; d++)
        for (int t = 0; t < nt; t++) {
          int c = count[t][d];
          count[t][d] = sum;
          sum += c;
        }
    }
    mine = count[0];
#pragma omp for schedule(static)
    for (int i = 0; i < n; i++) {
      int d = in[i] >> shift & (RADIX - 1);
      int at = mine[d]++ % n;
//             ^^^^^^^ unprotected-shared-update or data-race or indirect-index or aliasing-pointers or missing-reduction mine|count write/read
      out[at] = in[i];
//    ^^^^^^^ maybe: unprotected-shared-update or data-race or indirect-index or aliasing-pointers or loop-carried-dependence out write/write
    }
  }
  free(count);
}

int main(void)
{
  int n = 3000;
  unsigned *a = malloc(n * sizeof *a), *b = calloc(n, sizeof *b);
  for (int i = 0; i < n; i++)
    a[i] = (unsigned)i * 2654435761u >> 20;
  for (int shift = 0; shift < 12; shift += 4) {
    pass(a, b, n, shift);
    memcpy(a, b, n * sizeof *a);
  }
  printf("%u\n", a[0]);
  free(a);
  free(b);
  return 0;
}
