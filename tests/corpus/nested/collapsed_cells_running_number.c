// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define W 40
#define H 30

int main(void)
{
  int cell[W * H];
  int k = 0;

#pragma omp parallel
  {
#pragma omp for collapse(2) schedule(static)
    for (int y = 0; y < H; y++)
      for (int x = 0; x < W; x++) {
        cell[k] = (x ^ y) & 1;
//      ^^^^^^^ maybe: missing-private or unprotected-shared-update or loop-carried-dependence or indirect-index or data-race or missing-firstprivate cell write/write
        k++;
//      ^ missing-private or unprotected-shared-update or missing-firstprivate or missing-reduction or loop-carried-dependence or data-race k write/read
      }
  }
  printf("%d\n", cell[W * H - 1]);
  return 0;
}
