// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define PIXELS 400
#define LEVELS 16

int main(void)
{
  unsigned char image[PIXELS];
  int count[LEVELS] = {0};
  for (int p = 0; p < PIXELS; p++)
    image[p] = (unsigned char)((p * p) % LEVELS);
#pragma omp parallel for
  for (int p = 0; p < PIXELS; p++)
    count[image[p]]++;
//  ^^^^^^^^^^^^^^^ indirect-index or unprotected-shared-update or missing-reduction count write/read
  printf("%d\n", count[0]);
  return 0;
}
