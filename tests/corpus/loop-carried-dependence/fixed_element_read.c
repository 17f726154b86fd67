// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int row[90];
  for (int i = 0; i < 90; i++)
    row[i] = i + 2;
#pragma omp parallel for
  for (int i = 0; i < 90; i++)
    row[i] = row[i] % row[45];
//  ^^^^^^ loop-carried-dependence row write
//                    ^^^^^^^ other: loop-carried-dependence row read
  printf("%d\n", row[89]);
  return 0;
}
