// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int latest = 0;
  int copy[300];

#pragma omp parallel for
  for (int i = 0; i < 300; i++) {
    int v;
#pragma omp atomic read
    v = latest;
//      ^^^^^^ other: mixed-atomic or unprotected-shared-update or missing-reduction or data-race or missing-private or missing-lastprivate latest read
    copy[i] = v;
    latest = i;
//  ^^^^^^ mixed-atomic or unprotected-shared-update or missing-reduction or data-race or missing-private or missing-lastprivate latest write/write
  }
  printf("%d\n", copy[0] >= 0 && latest >= 0);
  return 0;
}
