// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  enum { N = 3000 };
  static int v[N];
  int at = -1;
  for (int i = 0; i < N; i++)
    v[i] = i % 251;
#pragma omp parallel shared(at)
  {
#pragma omp for
    for (int i = 0; i < N; i++) {
      if (v[i] == 200) {
#pragma omp critical
        at = i;
#pragma omp cancel for
      }
    }
  }
  printf("%d\n", at >= 0);
  return 0;
}
