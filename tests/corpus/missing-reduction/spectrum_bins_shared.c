// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  enum { BINS = 32, EVENTS = 5000 };
  double *energy = malloc(EVENTS * sizeof(double));
  unsigned *bin = calloc(BINS, sizeof(unsigned));
  for (int i = 0; i < EVENTS; i++)
    energy[i] = (i * 131) % 1000 / 1000.0;
#pragma omp parallel for
  for (int i = 0; i < EVENTS; i++) {
    int b = (int)(energy[i] * BINS);
    bin[b]++;
//  ^^^^^^ missing-reduction or indirect-index or data-race or unprotected-shared-update bin write/read
  }
  unsigned total = 0;
  for (int b = 0; b < BINS; b++)
    total += bin[b];
  printf("%u\n", total);
  free(bin);
  free(energy);
  return 0;
}
