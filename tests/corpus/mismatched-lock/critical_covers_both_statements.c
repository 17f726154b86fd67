// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  double sum = 0.0;
  int terms = 0;

#pragma omp parallel for
  for (int i = 1; i <= 600; i++) {
    double t = 1.0 / ((double)i * i);
#pragma omp critical
    {
      sum += t;
      terms++;
    }
  }
  printf("%f %d\n", sum, terms);
  return 0;
}
