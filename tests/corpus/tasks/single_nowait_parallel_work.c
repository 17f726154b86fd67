// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>
#define N 40

int main(void)
{
  int data[N] = {0}, sum = 0;
#pragma omp parallel num_threads(4)
  {
#pragma omp single nowait
    {
#pragma omp task shared(data)
      {
        usleep(300);
        for (int k = 0; k < N; k++)
          data[k] = 1;
//        ^^^^^^^ missing-taskwait or missing-barrier data write
      }
    }
#pragma omp for reduction(+ : sum)
    for (int i = 0; i < N; i++)
      sum += data[i];
//           ^^^^^^^ other: missing-taskwait or missing-barrier data read
  }
  printf("%d\n", sum >= 0);
  return 0;
}
