// pcwm-label: no-race
// pcwm-unconfirmed: reported in 5 of 5 runs: Archer does not see the order of doacross dependences
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
#pragma omp ordered depend(sink : i - 1)
    f[i] = (f[i - 1] + local) % 1000003;
#pragma omp ordered depend(source)
  }
  printf("%ld\n", f[N - 1]);
  return 0;
}
