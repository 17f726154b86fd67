// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static int partition(int *v, int lo, int hi)
{
  int p = v[hi], i = lo;
  for (int j = lo; j < hi; j++)
    if (v[j] < p) {
      int t = v[i];
      v[i] = v[j];
      v[j] = t;
      i++;
    }
  v[hi] = v[i];
  v[i] = p;
  return i;
}

static void sort(int *v, int lo, int hi)
{
  if (lo >= hi)
    return;
  int m = partition(v, lo, hi);
  int from = lo, to = m - 1;
#pragma omp task firstprivate(from, to)
  sort(v, from, to);
  from = m + 1;
  to = hi;
#pragma omp task firstprivate(from, to)
  sort(v, from, to);
#pragma omp taskwait
}

int main(void)
{
  enum { N = 600 };
  int *v = malloc(N * sizeof *v);
  for (int i = 0; i < N; i++)
    v[i] = (i * 7919) % 1009;
#pragma omp parallel
#pragma omp single nowait
  sort(v, 0, N - 1);
  printf("%d %d\n", v[0], v[N - 1]);
  free(v);
  return 0;
}
