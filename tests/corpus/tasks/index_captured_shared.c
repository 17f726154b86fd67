// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int out[20] = {0};
  int k;
#pragma omp parallel num_threads(4) shared(k)
#pragma omp single
  {
    for (k = 0; k < 20; k++) {
//       ^ or: task-captures-shared or missing-firstprivate or shared-loop-index k write
//                      ^ task-captures-shared or missing-firstprivate or shared-loop-index k write
#pragma omp task shared(k, out)
      {
        int at = k;
//               ^ other: task-captures-shared or missing-firstprivate or shared-loop-index k read
        usleep(50);
        if (at < 20) {
#pragma omp atomic
          out[at]++;
        }
      }
    }
  }
  printf("%d\n", out[3] >= 0);
  return 0;
}
