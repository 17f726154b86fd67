// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  double table[16], out = 0;
#pragma omp parallel
  {
#pragma omp masked
    {
      for (int k = 0; k < 16; k++)
        table[k] = 1.0 / (k + 1);
    }
#pragma omp masked
    {
      for (int k = 0; k < 16; k++)
        out += table[k];
    }
  }
  printf("%f\n", out);
  return 0;
}
