// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>
#define N 24

int main(void)
{
  double out[N], t;
#pragma omp parallel num_threads(4)
#pragma omp single
#pragma omp taskloop shared(t, out) num_tasks(6)
  for (int i = 0; i < N; i++) {
    t = 0.5 * i;
//  ^ missing-private or task-captures-shared or missing-task-dependence t write/write
    usleep(40);
    out[i] = t * t;
//           ^ other: missing-private or task-captures-shared or missing-task-dependence t read
//               ^ other: missing-private or task-captures-shared or missing-task-dependence t read
  }
  printf("%d\n", out[N - 1] >= 0);
  return 0;
}
