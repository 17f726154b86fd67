// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 3000

static int collatz(int n)
{
  int steps = 0;
  while (n != 1) {
    n = n % 2 ? 3 * n + 1 : n / 2;
    steps++;
  }
  return steps;
}

int main(void)
{
  static int a[N], b[N];
#pragma omp parallel
  {
#pragma omp for schedule(dynamic, 3) nowait
    for (int i = 0; i < N; i++)
      a[i] = collatz(i + 1);
//    ^^^^ missing-barrier a write
#pragma omp for schedule(dynamic, 3)
    for (int i = 0; i < N; i++)
      b[i] = a[N - 1 - i] + 1;
//           ^^^^^^^^^^^^ other: missing-barrier a read
  }
  printf("%d\n", b[N - 1]);
  return 0;
}
