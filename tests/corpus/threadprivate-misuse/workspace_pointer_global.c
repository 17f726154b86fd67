// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static double *work;
static int width = 16;

static double norm_of_row(const double *row)
{
  double s = 0.0;
  for (int k = 0; k < width; k++) {
    work[k] = row[k] * row[k];
//  ^^^^^^^ maybe: threadprivate-misuse or missing-private or data-race or unprotected-shared-update or missing-barrier work write/read
    s += work[k];
//       ^^^^^^^ maybe: threadprivate-misuse or missing-private or data-race or unprotected-shared-update or missing-barrier work read
  }
  return s;
}

int main(void)
{
  int rows = 200;
  double *a = malloc(sizeof *a * rows * 16);
  double *norms = malloc(sizeof *norms * rows);
  for (int i = 0; i < rows * 16; i++)
    a[i] = i % 7;
#pragma omp parallel
  {
    work = malloc(sizeof *work * width);
//  ^^^^ threadprivate-misuse or missing-private or data-race or unprotected-shared-update or missing-barrier work write/write
#pragma omp for
    for (int i = 0; i < rows; i++)
      norms[i] = norm_of_row(a + i * 16);
//               ^^^^^^^^^^^^^^^^^^^^^^^ maybe: threadprivate-misuse or missing-private or data-race or unprotected-shared-update or missing-barrier work write/read
  }
  printf("%g %g\n", norms[0], norms[rows - 1]);
  free(norms);
  free(a);
  return 0;
}
