// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 60

int main(void)
{
  int p[N];
  p[0] = p[1] = 1;
#pragma omp parallel for ordered(1) schedule(static, 1)
  for (int i = 2; i < N; i++) {
#pragma omp ordered depend(sink : i - 2)
    p[i] = p[i - 1] + i;
//  ^^^^ ordered-misuse or loop-carried-dependence p write
//         ^^^^^^^^ other: ordered-misuse or loop-carried-dependence p read
#pragma omp ordered depend(source)
  }
  printf("%d\n", p[N - 1]);
  return 0;
}
