// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>
#define N 128

static void merge(int *a, int *tmp, int lo, int mid, int hi)
{
  int i = lo, j = mid, k = lo;
  while (i < mid && j < hi)
    tmp[k++] = a[i] <= a[j] ? a[i++] : a[j++];
  while (i < mid)
    tmp[k++] = a[i++];
  while (j < hi)
    tmp[k++] = a[j++];
  memcpy(a + lo, tmp + lo, (size_t)(hi - lo) * sizeof(int));
}

static void sort(int *a, int *tmp, int lo, int hi)
{
  if (hi - lo < 2)
    return;
  int mid = lo + (hi - lo) / 2;
#pragma omp task
  sort(a, tmp, lo, mid);
#pragma omp task
  sort(a, tmp, mid, hi);
#pragma omp taskwait
  merge(a, tmp, lo, mid, hi);
}

int main(void)
{
  int a[N], tmp[N];
  for (int i = 0; i < N; i++)
    a[i] = (i * 91) % N;
#pragma omp parallel
#pragma omp single
  sort(a, tmp, 0, N);
  printf("%d\n", a[0]);
  return 0;
}
