// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
    int now;
#pragma omp atomic capture
    now = ++done;
    if (now % 100 == 0)
      fprintf(stderr, ".");
  }
  printf("%g\n", sum);
  return 0;
}
