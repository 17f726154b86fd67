// pcwm-label: no-race
#include <stdio.h>

int main(void)
{
  int done = 0, late = 0;
#pragma omp parallel for reduction(+ : late)
  for (int job = 0; job < 100; job++) {
    int seen;
#pragma omp atomic
    done++;
#pragma omp atomic read
    seen = done;
    if (seen > 50)
      late++;
  }
  printf("%d %d\n", done, late > 0);
  return 0;
}
