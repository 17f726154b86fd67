// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

#define IDX(x, y, z) (((z) * ny + (y)) * nx + (x))

int main(void)
{
  const int nx = 16, ny = 18, nz = 100;
  double *f = malloc(sizeof(double) * nx * ny * nz);
  for (int k = 0; k < nx * ny * nz; k++)
    f[k] = k % 9;
#pragma omp parallel for
  for (int z = 1; z < nz; z++)
    for (int y = 1; y < ny; y++)
      for (int x = 1; x < nx; x++)
        f[IDX(x, y, z)] += 0.1 * (f[IDX(x, y, z - 1)] - f[IDX(x - 1, y, z)]);
//      ^^^^^^^^^^^^^^^ loop-carried-dependence or data-race f write
//                                ^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or data-race f read
  printf("%g\n", f[IDX(nx - 1, ny - 1, nz - 1)]);
  free(f);
  return 0;
}
