// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int last = 0, seen[8] = {0};
#pragma omp parallel num_threads(8)
  {
    int me = 0;
#pragma omp for lastprivate(last)
    for (int i = 0; i < 40; i++)
      last = i * 2;
    me = last;
#pragma omp atomic
    seen[0] += me;
  }
  printf("%d\n", seen[0]);
  return 0;
}
