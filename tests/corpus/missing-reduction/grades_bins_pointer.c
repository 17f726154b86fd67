// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

#define BINS 11

static void tally(const int *grade, int n, int *bins)
{
#pragma omp parallel for
  for (int i = 0; i < n; i++) {
    int b = grade[i] / 10;
    if (b < 0 || b >= BINS)
      continue;
    bins[b]++;
//  ^^^^^^^ indirect-index or missing-reduction or unprotected-shared-update bins write/read
  }
}

int main(int argc, char **argv)
{
  const int n = argc > 1 ? atoi(argv[1]) : 500;
  int *grade = malloc(n * sizeof(int));
  int bins[BINS] = {0};

  for (int i = 0; i < n; i++)
    grade[i] = (i * 31) % 101;
  tally(grade, n, bins);
  for (int b = 0; b < BINS; b++)
    printf("%d ", bins[b]);
  printf("\n");
  free(grade);
  return 0;
}
