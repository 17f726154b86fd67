// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  unsigned hits = 0;
  unsigned long mix = 0;
#pragma omp parallel for reduction(+ : mix)
  for (int i = 0; i < 900; i++) {
    unsigned mine;
#pragma omp atomic capture
//          ^^^^^^^^^^^^^^ other: mixed-atomic or data-race or unprotected-shared-update hits write
    {
//  ^ other: mixed-atomic or data-race or unprotected-shared-update hits write
      mine = hits;
//    ^^^^^^^^^^^ other: mixed-atomic or data-race or unprotected-shared-update hits read
      hits += 1;
//    ^^^^ other: mixed-atomic or data-race or unprotected-shared-update hits write
    }
    mix += mine;
    if (mine == 100)
      hits = 0;
//    ^^^^ mixed-atomic or data-race or unprotected-shared-update hits write
  }
  printf("%u %lu\n", hits, mix);
  return 0;
}
