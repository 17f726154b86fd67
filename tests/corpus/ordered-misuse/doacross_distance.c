// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 120

int main(void)
{
  double w[N];
  for (int i = 0; i < N; i++)
    w[i] = i;
#pragma omp parallel for ordered(1) schedule(static, 1)
  for (int i = 2; i < N; i++) {
#pragma omp ordered depend(sink : i - 2)
    w[i] = 0.5 * (w[i - 1] + w[i]);
//  ^^^^ ordered-misuse or loop-carried-dependence w write
//                ^^^^^^^^ other: ordered-misuse or loop-carried-dependence w read
#pragma omp ordered depend(source)
  }
  printf("%g\n", w[N - 1]);
  return 0;
}
