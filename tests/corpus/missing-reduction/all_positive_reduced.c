// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdbool.h>
#include <stdio.h>

int main(void)
{
  int v[128];
  bool positive = true;
  for (int i = 0; i < 128; i++)
    v[i] = i - 3;
#pragma omp parallel for reduction(&& : positive)
  for (int i = 0; i < 128; i++)
    positive = positive && v[i] > 0;
  puts(positive ? "yes" : "no");
  return 0;
}
