// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int stock = 500;
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    {
#pragma omp critical(stock)
      {
        usleep(1000);
        stock -= 1;
      }
    }
#pragma omp section
    {
#pragma omp critical(stock)
      {
        usleep(1000);
        stock += 2;
      }
    }
  }
  printf("%d\n", stock);
  return 0;
}
