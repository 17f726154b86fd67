// pcwm-label: race
#include <stdio.h>

int main(void)
{
  int stock = 500;
#pragma omp parallel num_threads(4)
  {
#pragma omp for
    for (int i = 0; i < 100; i++) {
      if (i & 1) {
#pragma omp critical(sell)
        stock -= 1;
//      ^^^^^ mismatched-lock stock write/read
      } else {
#pragma omp critical(restock)
        stock += 2;
//      ^^^^^ mismatched-lock stock write/read
      }
    }
  }
  printf("%d\n", stock);
  return 0;
}
