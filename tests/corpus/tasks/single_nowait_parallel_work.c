// pcwm-label: race
// pcwm-unconfirmed: TODO
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
        data[7] = 1;
//      ^^^^^^^ missing-taskwait or missing-barrier data write
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
