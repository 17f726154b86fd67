// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

#define LEN 600

static float wave[LEN], old[LEN];

int main(void)
{
  for (int i = 0; i < LEN; i++)
    wave[i] = (float)(i % 11);
  memcpy(old, wave, sizeof wave);
#pragma omp parallel for
  for (int i = LEN - 2; i >= 0; i--)
    wave[i] = 0.5f * (wave[i] + old[i + 1]);
  printf("%g\n", wave[0]);
  return 0;
}
