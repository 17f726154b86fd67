// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

/* x runs fastest */
#define AT(x, y, z) ((x) + (size_t)nx * ((y) + (size_t)ny * (z)))

int main(int argc, char **argv)
{
  int nx = 12, ny = 10, nz = argc > 1 ? atoi(argv[1]) : 100;
  double *u = malloc(sizeof(double) * nx * ny * nz);

  for (int k = 0; k < nx * ny * nz; k++)
    u[k] = k % 3;

#pragma omp parallel for collapse(2)
  for (int z = 1; z < nz; z++)
    for (int y = 0; y < ny; y++)
      for (int x = 1; x < nx; x++)
        u[AT(x, y, z)] += 0.5 * u[AT(x - 1, y, z)];

  printf("%f\n", u[nx * ny]);
  free(u);
  return 0;
}
