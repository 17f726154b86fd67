// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define LENGTH 640

int main(void)
{
  int sig[LENGTH + 1], out[LENGTH + 1];

#pragma omp parallel for order(concurrent)
  for (int k = 0; k <= LENGTH; k++)
    sig[k] = k * k % 17, out[k] = 0;

#pragma omp parallel
  {
#pragma omp for order(concurrent)
    for (int k = 0; k < LENGTH; k++)
      sig[k] = 2 * sig[k] - sig[k + 1];
//    ^^^^^^ loop-carried-dependence sig write/read
//                          ^^^^^^^^^^ other: loop-carried-dependence sig read
  }
  printf("%d %d\n", sig[3], out[3]);
  return 0;
}
