// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int status = -1;
  double a[100], b[100];
#pragma omp parallel sections lastprivate(status)
  {
#pragma omp section
    {
      for (int i = 0; i < 100; i++)
        a[i] = i;
      usleep(100);
      status = 1;
    }
#pragma omp section
    {
      for (int i = 0; i < 100; i++)
        b[i] = -i;
      usleep(100);
      status = 2;
    }
  }
  printf("%d %g %g\n", status, a[9], b[9]);
  return 0;
}
