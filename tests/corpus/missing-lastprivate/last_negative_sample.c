// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int sample[200];
  int where = -1;

  for (int i = 0; i < 200; i++)
    sample[i] = (i % 9) - 2;

#pragma omp parallel for schedule(static)
  for (int i = 0; i < 200; i++) {
    if (sample[i] < 0)
      where = i;
//    ^^^^^ missing-lastprivate or unprotected-shared-update or missing-reduction or missing-private or data-race where write/write
  }
  printf("%d\n", where);
  return 0;
}
