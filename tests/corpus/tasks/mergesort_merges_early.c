// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#define N 32

static void merge(int *a, int *tmp, int lo, int mid, int hi)
{
  int i = lo, j = mid, k = lo;
  while (i < mid && j < hi)
    tmp[k++] = a[i] <= a[j] ? a[i++] : a[j++];
//  ^^^^^^^^ maybe: missing-taskwait or missing-task-dependence tmp write/write
//             ^^^^ or: missing-taskwait or missing-task-dependence a read
//                     ^^^^ or: missing-taskwait or missing-task-dependence a read
//                            ^^^^^^ or: missing-taskwait or missing-task-dependence a read
//                                     ^^^^^^ or: missing-taskwait or missing-task-dependence a read
  while (i < mid)
    tmp[k++] = a[i++];
//  ^^^^^^^^ maybe: missing-taskwait or missing-task-dependence tmp write/write
//             ^^^^^^ or: missing-taskwait or missing-task-dependence a read
  while (j < hi)
    tmp[k++] = a[j++];
//  ^^^^^^^^ maybe: missing-taskwait or missing-task-dependence tmp write/write
//             ^^^^^^ or: missing-taskwait or missing-task-dependence a read
  for (k = lo; k < hi; k++)
    a[k] = tmp[k];
//  ^^^^ missing-taskwait or missing-task-dependence a write/write
//         ^^^^^^ maybe: missing-taskwait or missing-task-dependence tmp read
}

static void sort(int *a, int *tmp, int lo, int hi)
{
  if (hi - lo < 2)
    return;
  int mid = lo + (hi - lo) / 2;
  usleep(100);
#pragma omp task
  sort(a, tmp, lo, mid);
#pragma omp task
  sort(a, tmp, mid, hi);
  merge(a, tmp, lo, mid, hi);
}

int main(void)
{
  int a[N], tmp[N];
  for (int i = 0; i < N; i++)
    a[i] = (i * 91) % N;
#pragma omp parallel num_threads(4)
#pragma omp single
  sort(a, tmp, 0, N);
  printf("%d\n", a[0] >= 0);
  return 0;
}
