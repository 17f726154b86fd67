// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define TOTAL 300

static double heavy(int i)
{
  double x = i;
  for (int k = 0; k < 50; k++)
    x = x * 0.99 + 1;
  return x;
}

int main(void)
{
  int done = 0;
  double sum = 0;
#pragma omp parallel for schedule(static, 5) reduction(+ : sum)
  for (int i = 0; i < TOTAL; i++) {
    sum += heavy(i);
    done++;
//  ^^^^ unprotected-shared-update done write/read
    if (done % 100 == 0)
//      ^^^^ other: unprotected-shared-update done read
      fprintf(stderr, ".");
  }
  printf("%g\n", sum);
  return 0;
}
