// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
  double s2[N];
  for (int i = 0; i < N; i++)
    data[i] = (i * 97) % 503;
#pragma omp parallel sections
  {
#pragma omp section
    {
      for (int i = 0; i < N; i++)
        s1[i] = data[i];
      qsort(s1, N, sizeof(double), cmp);
      median = s1[N / 2];
    }
#pragma omp section
    {
      double sum = 0;
      for (int i = 0; i < N; i++)
        s2[i] = data[i] * data[i];
      for (int i = 10; i < N - 10; i++)
        sum += s2[i];
      trimmed = sum / (N - 20);
    }
  }
  printf("%g %g\n", median, trimmed);
  return 0;
}
