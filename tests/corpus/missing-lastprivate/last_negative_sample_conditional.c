// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int sample[200];
  int where = -1;

  for (int i = 0; i < 200; i++)
    sample[i] = (i % 9) - 2;

#pragma omp parallel for schedule(static) lastprivate(conditional : where)
  for (int i = 0; i < 200; i++) {
    if (sample[i] < 0)
      where = i;
  }
  printf("%d\n", where);
  return 0;
}
