// pcwm-label: race
#include <stdio.h>

int main(void)
{
  int line = 0, at[50];
#pragma omp parallel for ordered schedule(dynamic)
  for (int i = 0; i < 50; i++) {
    int square = i * i;
#pragma omp ordered
    {
      line += square;
//    ^^^^ other: ordered-misuse or unprotected-shared-update or loop-carried-dependence line write
    }
    at[i] = line;
//          ^^^^ ordered-misuse or unprotected-shared-update or loop-carried-dependence line read
  }
  printf("%d\n", at[49]);
  return 0;
}
