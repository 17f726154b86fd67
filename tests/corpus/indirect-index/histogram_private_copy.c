// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define PIXELS 400
#define LEVELS 16

int main(void)
{
  unsigned char image[PIXELS];
  int count[LEVELS] = {0};
  for (int p = 0; p < PIXELS; p++)
    image[p] = (unsigned char)((p * p) % LEVELS);
#pragma omp parallel
  {
    int mine[LEVELS] = {0};
#pragma omp for nowait
    for (int p = 0; p < PIXELS; p++)
      mine[image[p]]++;
#pragma omp critical
    for (int b = 0; b < LEVELS; b++)
      count[b] += mine[b];
  }
  printf("%d\n", count[0]);
  return 0;
}
