// pcwm-label: no-race
#include <stdio.h>

int main(void)
{
  int stock = 500;
#pragma omp parallel num_threads(4)
  {
#pragma omp for
    for (int i = 0; i < 100; i++) {
      if (i & 1) {
#pragma omp critical(stock)
        stock -= 1;
      } else {
#pragma omp critical(stock)
        stock += 2;
      }
    }
  }
  printf("%d\n", stock);
  return 0;
}
