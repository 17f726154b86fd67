// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static void interleave(int *v, int half)
{
#pragma omp parallel for
  for (int i = 0; i < half; i++)
    v[i] += v[i + half];
}

int main(int argc, char **argv)
{
  (void)argv;
  int half = 200 + argc;
  int *v = malloc((2 * half + 1) * sizeof *v);
  for (int i = 0; i <= 2 * half; i++)
    v[i] = i;
  interleave(v, half);
  printf("%d\n", v[0]);
  free(v);
  return 0;
}
