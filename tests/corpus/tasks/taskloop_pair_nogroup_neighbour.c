// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

#define N 200
static int raw[N + 1], smooth[N + 1], fine[N];

int main(void)
{
  for (int i = 0; i <= N; i++)
    raw[i] = i & 15;

#pragma omp parallel
#pragma omp master
  {
#pragma omp taskloop grainsize(20) nogroup
    for (int i = 0; i <= N; i++) {
      if (i % 20 == 0)
        usleep(500);
      smooth[i] = raw[i] * 2;
//    ^^^^^^^^^ missing-taskwait or missing-task-dependence or missing-barrier or data-race smooth write
    }
#pragma omp taskloop num_tasks(10)
    for (int i = 0; i < N; i++)
      fine[i] = smooth[i] + smooth[i + 1];
//              ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-taskwait or missing-task-dependence or missing-barrier or data-race smooth read
  }
  printf("%d\n", fine[4]);
  return 0;
}
