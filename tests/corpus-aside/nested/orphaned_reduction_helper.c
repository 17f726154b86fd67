// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 180

static long part;

static void accumulate(const int *v)
{
#pragma omp for reduction(+ : part)
  for (int i = 0; i < N; i++)
    part += v[i];
}

int main(void)
{
  int v[N];
  long first = 0;
  for (int i = 0; i < N; i++)
    v[i] = i;
#pragma omp parallel
  {
    accumulate(v);
#pragma omp single
    first = part;
    accumulate(v);
  }
  printf("%ld %ld\n", first, part);
  return 0;
}
