// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>
#define N 40

int main(void)
{
  int v[N] = {0}, first = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp taskloop nogroup num_tasks(8) shared(v)
    for (int i = 0; i < N; i++) {
      usleep(50);
      v[i] = i + 1;
//    ^^^^ missing-taskwait or missing-task-dependence v write
    }
    first = v[0] + v[N - 1];
//          ^^^^ other: missing-taskwait or missing-task-dependence v read
//                 ^^^^^^^^ other: missing-taskwait or missing-task-dependence v read
  }
  printf("%d\n", first >= 0);
  return 0;
}
