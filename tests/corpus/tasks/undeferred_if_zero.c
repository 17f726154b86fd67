// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  long sum = 0;
  int limit = 10;
#pragma omp parallel shared(sum)
#pragma omp single
  {
    for (int i = 0; i < 100; i++) {
#pragma omp task if (0) firstprivate(i)
      {
        if (i % 20 == 0)
          usleep(100);
        sum += i;
      }
    }
  }
  printf("%ld\n", sum);
  return 0;
}
