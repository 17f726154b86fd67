// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#include <unistd.h>

int main(void)
{
  long total = 0;
#pragma omp parallel for num_threads(4) schedule(static, 1)
  for (int i = 0; i < 40; i++) {
    if (i % 3) {
#pragma omp critical(sum_a) hint(omp_sync_hint_contended)
      {
        usleep(50);
        total += i;
//      ^^^^^ mismatched-lock total write
      }
    } else {
#pragma omp critical(sum_b) hint(omp_sync_hint_uncontended)
      {
        usleep(50);
        total -= i;
//      ^^^^^ other: mismatched-lock total write
      }
    }
  }
  printf("%ld\n", total);
  return 0;
}
