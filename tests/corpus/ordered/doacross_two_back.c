// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  enum { N = 300 };
  static long f[N];
  f[0] = 1;
  f[1] = 1;
#pragma omp parallel for ordered(1) schedule(static, 1)
  for (int i = 2; i < N; i++) {
    long local = i % 7;
#pragma omp ordered depend(sink : i - 2)
    f[i] = (f[i - 1] + local) % 1000003;
//  ^^^^ ordered-misuse or loop-carried-dependence or data-race f write
//          ^^^^^^^^ other: ordered-misuse or loop-carried-dependence or data-race f read
#pragma omp ordered depend(source)
  }
  printf("%ld\n", f[N - 1]);
  return 0;
}
