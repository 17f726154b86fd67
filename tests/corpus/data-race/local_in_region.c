// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int all = 0;
#pragma omp parallel num_threads(4)
  {
    int mine[10], s = 0;
    for (int i = 0; i < 10; i++)
      mine[i] = i;
    for (int i = 0; i < 10; i++)
      s += mine[i];
#pragma omp critical
    {
      all += s;
    }
  }
  printf("%d\n", all > 0);
  return 0;
}
