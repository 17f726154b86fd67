// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { N = 300 };

static int size[N], offset[N];

int main(void)
{
  int at = 0;
  for (int i = 0; i < N; i++)
    size[i] = 1 + i % 4;
#pragma omp parallel for
  for (int i = 0; i < N; i++) {
    offset[i] = at;
//              ^^ other: missing-reduction or unprotected-shared-update or data-race or loop-carried-dependence or missing-firstprivate at read
    at += size[i];
//  ^^ missing-reduction or unprotected-shared-update or data-race or loop-carried-dependence or missing-firstprivate at write/read
  }
  printf("%d %d\n", at, offset[N - 1]);
  return 0;
}
