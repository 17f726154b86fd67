// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

static int log_lines;

static void report(int step)
{
  if (omp_get_thread_num() > 0)
    return;
  if (step < 0)
    return;
  log_lines++;
}

int main(void)
{
#pragma omp parallel
  {
    for (int step = 0; step < 40; step++)
      report(step);
  }
  printf("%d\n", log_lines > 0);
  return 0;
}
