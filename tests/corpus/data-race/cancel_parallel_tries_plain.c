// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

static int is_solution(int k)
{
  return k % 611 == 610;
}

int main(void)
{
  int tries = 0, answer = -1;

#pragma omp parallel
  {
    int id = omp_get_thread_num(), team = omp_get_num_threads();
    int k = id;
    while (k < 2000) {
      tries++;
//    ^^^^^ unprotected-shared-update or missing-reduction or data-race tries write/read
      if (is_solution(k)) {
#pragma omp critical
        if (answer < 0)
          answer = k;
#pragma omp cancel parallel
      }
#pragma omp cancellation point parallel
      k += team;
    }
  }
  printf("%d %d\n", answer, tries);
  return 0;
}
