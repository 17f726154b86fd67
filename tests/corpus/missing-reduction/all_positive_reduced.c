// pcwm-label: no-race
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
