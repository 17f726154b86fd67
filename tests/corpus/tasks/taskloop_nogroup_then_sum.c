// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

enum { N = 320 };

static long sq[N];

int main(void)
{
  long sum = 0;
#pragma omp parallel
#pragma omp single
  {
#pragma omp taskloop num_tasks(16) nogroup
    for (int i = 0; i < N; i++) {
      if (i % 20 == 0)
        usleep(100);
      sq[i] = (long)i * i;
//    ^^^^^ missing-taskwait or data-race or missing-task-dependence sq write
    }
    for (int i = 0; i < N; i++)
      sum += sq[i];
//           ^^^^^ other: missing-taskwait or data-race or missing-task-dependence sq read
  }
  printf("%ld\n", sum);
  return 0;
}
