// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  enum { LEN = 300 };
  int v[LEN], above = 0, limit = 50;

  for (int i = 0; i < LEN; ++i)
    v[i] = (i * 37) % 101;

#pragma omp parallel
  // every thread takes its share
#pragma omp for
  /* of the samples */
  for (int i = 0; i < LEN; ++i)
    if (v[i] > limit)
      above++;
//    ^^^^^ missing-reduction or unprotected-shared-update above write/read

  printf("%d of %d\n", above, LEN);
}
