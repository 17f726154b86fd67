// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  const int n = 1000;
  double *temp = malloc(n * sizeof(double));
  double hot = -1e30;
  double cold = 1e30;
  for (int i = 0; i < n; i++)
    temp[i] = (i * 7919) % 613;
#pragma omp parallel for default(none) shared(temp, n, hot) reduction(min : cold)
  for (int i = 0; i < n; i++) {
    if (temp[i] < cold)
      cold = temp[i];
    hot = hot > temp[i] ? hot : temp[i];
//  ^^^ missing-reduction or unprotected-shared-update or data-race hot write/write
//        ^^^ maybe: missing-reduction or unprotected-shared-update or data-race hot read
  }
  printf("%g %g\n", cold, hot);
  free(temp);
  return 0;
}
