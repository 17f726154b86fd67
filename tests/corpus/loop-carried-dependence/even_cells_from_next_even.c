// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define SZ 402

int main(void)
{
  unsigned cell[SZ];

  for (int i = 0; i < SZ; i++)
    cell[i] = i * 3u;

#pragma omp parallel for
  for (int i = 0; i < SZ - 2; ++i) {
    if (i & 1)
      continue;
    cell[i] = cell[i + 2] ^ 5u;
//  ^^^^^^^ loop-carried-dependence cell write
//            ^^^^^^^^^^^ other: loop-carried-dependence cell read
  }
  printf("%u\n", cell[8]);
  return 0;
}
