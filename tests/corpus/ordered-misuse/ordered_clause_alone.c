// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int line[150], next = 0;

#pragma omp parallel for ordered schedule(static, 10)
  for (int i = 0; i < 150; i++) {
    int v = i * i % 23;
    if (v < 20) {
      line[next] = v;
//    ^^^^^^^^^^ maybe: ordered-misuse or unprotected-shared-update or indirect-index or data-race or missing-firstprivate or loop-carried-dependence or missing-private line write/write
      next++;
//    ^^^^ ordered-misuse or unprotected-shared-update or missing-firstprivate or missing-reduction or data-race or missing-private or loop-carried-dependence next write/read
    }
  }
  printf("%d %d\n", next, line[0]);
  return 0;
}
