// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  enum { B = 24, N = 6000 };
  unsigned char *pix = malloc(N);
  long hist[B] = {0};
  int threads = 1;
  for (int i = 0; i < N; i++)
    pix[i] = (unsigned char)(i * 17 % B);
  long *part = NULL;
#pragma omp parallel
  {
#pragma omp single
    {
      threads = omp_get_num_threads();
      part = calloc((size_t)threads * B, sizeof *part);
    }
    long *mine = part + (size_t)omp_get_thread_num() * B;
#pragma omp for nowait
    for (int i = 0; i < N; i++)
      mine[pix[i]]++;
//    ^^^^^^^^^^^^ missing-barrier or data-race part|mine write
#pragma omp for
    for (int b = 0; b < B; b++)
      for (int t = 0; t < threads; t++)
        hist[b] += part[t * B + b];
//                 ^^^^^^^^^^^^^^^ other: missing-barrier or data-race part|mine read
  }
  printf("%ld\n", hist[0]);
  free(part);
  free(pix);
  return 0;
}
