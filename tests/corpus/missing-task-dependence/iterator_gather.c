// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>
#define PARTS 6

int main(void)
{
  int part[PARTS], total = 0;
#pragma omp parallel
#pragma omp single
  {
    for (int p = 0; p < PARTS; p++) {
#pragma omp task shared(part) firstprivate(p) depend(out : part[p])
      {
        usleep(100);
        part[p] = 10 * p;
      }
    }
#pragma omp task shared(part, total) depend(iterator(k = 0 : PARTS), in : part[k])
    for (int p = 0; p < PARTS; p++)
      total += part[p];
  }
  printf("%d\n", total);
  return 0;
}
