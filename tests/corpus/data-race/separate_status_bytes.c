// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

struct device {
  unsigned char ready;
  unsigned char error;
};

int main(void)
{
  static struct device dev[100];
#pragma omp parallel num_threads(2)
  {
#pragma omp sections
    {
#pragma omp section
      for (int d = 0; d < 100; d++)
        dev[d].ready = d & 7;
#pragma omp section
      for (int d = 0; d < 100; d++)
        dev[d].error = d & 3;
    }
  }
  printf("%d %d\n", dev[99].ready, dev[99].error);
  return 0;
}
