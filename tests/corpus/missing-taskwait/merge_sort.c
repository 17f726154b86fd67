// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void merge(int *a, int *t, int n)
{
  int i = 0, j = n / 2, k = 0;
  while (i < n / 2 && j < n)
    t[k++] = a[i] <= a[j] ? a[i++] : a[j++];
//  ^^^^^^ maybe: missing-taskwait t|tmp write/read
//           ^^^^ other: missing-taskwait a|v read
//                   ^^^^ other: missing-taskwait a|v read
//                          ^^^^^^ other: missing-taskwait a|v read
//                                   ^^^^^^ other: missing-taskwait a|v read
  while (i < n / 2)
    t[k++] = a[i++];
//  ^^^^^^ maybe: missing-taskwait t|tmp write/read
//           ^^^^^^ other: missing-taskwait a|v read
  while (j < n)
    t[k++] = a[j++];
//  ^^^^^^ maybe: missing-taskwait t|tmp write/read
//           ^^^^^^ other: missing-taskwait a|v read
  memcpy(a, t, n * sizeof *a);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-taskwait a|v write/write
//          ^ maybe: missing-taskwait t|tmp read
}

static void sort(int *a, int *t, int n)
{
  if (n < 2)
    return;
  usleep(10);
#pragma omp task if (n > 16)
  sort(a, t, n / 2);
//^^^^^^^^^^^^^^^^^ or: missing-taskwait a|v write/read
//^^^^^^^^^^^^^^^^^ maybe: missing-taskwait t|tmp write/read
#pragma omp task if (n > 16)
  sort(a + n / 2, t + n / 2, n - n / 2);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ or: missing-taskwait a|v write/read
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ maybe: missing-taskwait t|tmp write/read
  merge(a, t, n);
//^^^^^^^^^^^^^^ or: missing-taskwait a|v write/read
//^^^^^^^^^^^^^^ maybe: missing-taskwait t|tmp write/read
}

int main(void)
{
  int v[200], tmp[200];
  for (int i = 0; i < 200; i++)
    v[i] = (i * 73) % 200;
#pragma omp parallel
#pragma omp single
  sort(v, tmp, 200);
  printf("%d %d\n", v[0], v[199]);
  return 0;
}
