// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int counter = 0;
#pragma omp parallel
  {
    for (int i = 0; i < 20; i++) {
#pragma omp atomic
      counter++;
    }
#pragma omp atomic
    counter += 5;
  }
  printf("%d\n", counter);
  return 0;
}
