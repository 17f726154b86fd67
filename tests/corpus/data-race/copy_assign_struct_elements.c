// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

struct sample {
  int id;
  double value;
};

int main(void)
{
  struct sample all[60], copy[60];
  for (int i = 0; i < 60; i++) {
    all[i].id = i;
    all[i].value = i * 0.5;
  }
#pragma omp parallel for
  for (int i = 0; i < 60; i++)
    copy[59 - i] = all[i];
  printf("%d\n", copy[0].id);
  return 0;
}
