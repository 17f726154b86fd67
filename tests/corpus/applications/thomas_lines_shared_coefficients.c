// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  int nx, ny;
  double **u;
} field;

static field make(int nx, int ny)
{
  field f = {nx, ny, malloc(nx * sizeof(double *))};
  for (int i = 0; i < nx; i++) {
    f.u[i] = malloc(ny * sizeof(double));
    for (int j = 0; j < ny; j++)
      f.u[i][j] = (i + j) % 5;
  }
  return f;
}

static void solve_line(double *d, double *c, int n)
{
  c[0] = -0.5;
//^^^^ or: missing-private or data-race or unprotected-shared-update or aliasing-pointers c|work write/write
  d[0] *= 0.5;
  for (int j = 1; j < n; j++) {
    double m = 1.0 / (2.0 + c[j - 1]);
//                          ^^^^^^^^ other: missing-private or data-race or unprotected-shared-update or aliasing-pointers c|work read
    c[j] = -m;
//  ^^^^ missing-private or data-race or unprotected-shared-update or aliasing-pointers c|work write/write
    d[j] = (d[j] + d[j - 1]) * m;
  }
  for (int j = n - 2; j >= 0; j--)
    d[j] -= c[j] * d[j + 1];
//          ^^^^ other: missing-private or data-race or unprotected-shared-update or aliasing-pointers c|work read
}

int main(void)
{
  field f = make(120, 50);
  double *work = malloc(f.ny * sizeof *work);
#pragma omp parallel for
  for (int i = 0; i < f.nx; i++)
    solve_line(f.u[i], work, f.ny);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ or: missing-private or data-race or unprotected-shared-update or aliasing-pointers c|work write/write
  free(work);
  printf("%g\n", f.u[7][7]);
  for (int i = 0; i < f.nx; i++)
    free(f.u[i]);
  free(f.u);
  return 0;
}
