// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

static int weight(int k)
{
  usleep(200);
  return k * k % 7;
}

int main(void)
{
  int total = 0;

#pragma omp parallel
#pragma omp single
  {
#pragma omp taskgroup task_reduction(+ : total)
    {
      for (int k = 0; k < 40; k++) {
#pragma omp task in_reduction(+ : total) firstprivate(k)
        total += weight(k);
//      ^^^^^ other: missing-reduction or unprotected-shared-update or task-captures-shared or data-race or missing-taskwait or missing-task-dependence total write/read
      }
      for (int k = 40; k < 80; k++) {
#pragma omp task shared(total) firstprivate(k)
        {
          int w = weight(k);
          total += w;
//        ^^^^^ missing-reduction or unprotected-shared-update or task-captures-shared or data-race or missing-taskwait or missing-task-dependence total write/read
        }
      }
    }
  }
  printf("%d\n", total);
  return 0;
}
