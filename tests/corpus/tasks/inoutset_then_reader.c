// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int part[8] = {0}, total = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
    for (int k = 0; k < 8; k++) {
#pragma omp task depend(inoutset : part) firstprivate(k) shared(part)
      {
        usleep(300);
        part[k] = k * k;
      }
    }
#pragma omp task depend(in : part) shared(part, total)
    for (int k = 0; k < 8; k++)
      total += part[k];
  }
  printf("%d\n", total);
  return 0;
}
