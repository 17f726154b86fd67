// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int cmp(const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(void)
{
  enum { N = 500 };
  double data[N], s1[N], median = 0, trimmed = 0;
  for (int i = 0; i < N; i++)
    data[i] = (i * 97) % 503;
#pragma omp parallel sections
  {
#pragma omp section
    {
      for (int i = 0; i < N; i++)
        s1[i] = data[i];
//      ^^^^^ unordered-sections or data-race or unprotected-shared-update s1 write
      qsort(s1, N, sizeof(double), cmp);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ maybe: unordered-sections or data-race or unprotected-shared-update s1 write/write
      median = s1[N / 2];
//             ^^^^^^^^^ other: unordered-sections or data-race or unprotected-shared-update s1 read
    }
#pragma omp section
    {
      double sum = 0;
      for (int i = 0; i < N; i++)
        s1[i] = data[i] * data[i];
//      ^^^^^ or: unordered-sections or data-race or unprotected-shared-update s1 write
      for (int i = 10; i < N - 10; i++)
        sum += s1[i];
//             ^^^^^ other: unordered-sections or data-race or unprotected-shared-update s1 read
      trimmed = sum / (N - 20);
    }
  }
  printf("%g %g\n", median, trimmed);
  return 0;
}
