// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>
#define N 64

int main(void)
{
  int data[N], sum = 0, scaled = 0, token = 0;
  for (int i = 0; i < N; i++)
    data[i] = i;
#pragma omp parallel num_threads(4)
#pragma omp single nowait
  {
#pragma omp task depend(out : sum) shared(sum, data)
    {
      usleep(100);
      for (int i = 0; i < N; i++)
        sum += data[i];
    }
#pragma omp task depend(in : sum) shared(sum, scaled)
    {
      usleep(100);
      scaled = 3 * sum;
    }
  }
  printf("%d %d\n", scaled, token);
  return 0;
}
