// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
        at = i;
//      ^^ data-race or unprotected-shared-update or missing-lastprivate or missing-reduction at write/write
#pragma omp cancel for
      }
    }
  }
  printf("%d\n", at >= 0);
  return 0;
}
