// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  enum { STATIONS = 300 };
  float *temperature = malloc(STATIONS * sizeof *temperature);
  for (int s = 0; s < STATIONS; s++)
    temperature[s] = 15.0f - (float)((s * 37) % 41);

  float coldest = temperature[0];
#pragma omp parallel for
  for (int s = 1; s < STATIONS; s++) {
    if (temperature[s] < coldest)
//                       ^^^^^^^ other: missing-reduction or unprotected-shared-update coldest read
      coldest = temperature[s];
//    ^^^^^^^ missing-reduction or unprotected-shared-update coldest write/write
  }
  printf("%.1f\n", coldest);
  free(temperature);
  return 0;
}
