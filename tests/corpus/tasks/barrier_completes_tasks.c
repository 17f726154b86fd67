// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 16

int main(void)
{
  int part[N] = {0}, sum = 0;
#pragma omp parallel num_threads(4)
  {
#pragma omp for
    for (int i = 0; i < N; i++) {
#pragma omp task shared(part) firstprivate(i)
      part[i] = i * i;
    }
#pragma omp for reduction(+ : sum)
    for (int i = 0; i < N; i++)
      sum += part[N - 1 - i];
  }
  printf("%d\n", sum);
  return 0;
}
