// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

struct device {
  unsigned ready : 4;
  unsigned error : 4;
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
//      ^^^^^^^^^^^^ data-race or unordered-sections or unprotected-shared-update ready|dev|error|dev.ready|dev.error write
#pragma omp section
      for (int d = 0; d < 100; d++)
        dev[d].error = d & 3;
//      ^^^^^^^^^^^^ data-race or unordered-sections or unprotected-shared-update ready|dev|error|dev.ready|dev.error write
    }
  }
  printf("%d %d\n", dev[99].ready, dev[99].error);
  return 0;
}
