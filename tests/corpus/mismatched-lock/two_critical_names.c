// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int stock = 500;
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    {
#pragma omp critical(sell)
      {
        usleep(1000);
        stock -= 1;
//      ^^^^^ mismatched-lock or unordered-sections stock write/read
      }
    }
#pragma omp section
    {
#pragma omp critical(restock)
      {
        usleep(1000);
        stock += 2;
//      ^^^^^ mismatched-lock or unordered-sections stock write/read
      }
    }
  }
  printf("%d\n", stock);
  return 0;
}
