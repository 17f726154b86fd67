// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int status = -1;
  double a[100], b[100];
#pragma omp parallel sections
  {
#pragma omp section
    {
      for (int i = 0; i < 100; i++)
        a[i] = i;
      usleep(100);
      status = 1;
//    ^^^^^^ unordered-sections or data-race or missing-lastprivate or unprotected-shared-update status write
    }
#pragma omp section
    {
      for (int i = 0; i < 100; i++)
        b[i] = -i;
      usleep(100);
      status = 2;
//    ^^^^^^ unordered-sections or data-race or missing-lastprivate or unprotected-shared-update status write
    }
  }
  printf("%d %g %g\n", status, a[9], b[9]);
  return 0;
}
