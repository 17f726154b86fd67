// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  double table[16], out[64];
#pragma omp parallel
  {
#pragma omp masked
    {
      for (int k = 0; k < 16; k++)
        table[k] = 1.0 / (k + 1);
//      ^^^^^^^^ missing-barrier table write
    }
#pragma omp for
    for (int i = 0; i < 64; i++)
      out[i] = table[i % 16];
//             ^^^^^^^^^^^^^ other: missing-barrier table read
  }
  printf("%f\n", out[63]);
  return 0;
}
