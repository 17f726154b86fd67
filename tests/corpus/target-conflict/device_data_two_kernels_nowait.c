// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 400

int main(void)
{
  static int a[N], b[N];

#pragma omp target data map(tofrom : a, b)
  {
#pragma omp target teams distribute parallel for nowait
    for (int i = 0; i < N; i++)
      a[i] = i * 2;
//    ^^^^ target-conflict or missing-taskwait or missing-task-dependence or missing-barrier or data-race a write
#pragma omp target teams distribute parallel for
    for (int i = 0; i < N; i++)
      b[i] = a[N - 1 - i] + 1;
//           ^^^^^^^^^^^^ target-conflict or missing-taskwait or missing-task-dependence or missing-barrier or data-race a read
#pragma omp taskwait
  }
  printf("%d\n", b[0] >= 0);
  return 0;
}
