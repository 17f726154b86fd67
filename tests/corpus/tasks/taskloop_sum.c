// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>
#define N 40

int main(void)
{
  int sum = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp taskloop shared(sum) num_tasks(8)
    for (int i = 0; i < N; i++) {
      usleep(50);
      sum += i;
//    ^^^ missing-reduction or unprotected-shared-update sum write/read
    }
  }
  printf("%d\n", sum > 0);
  return 0;
}
