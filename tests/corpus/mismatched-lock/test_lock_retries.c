// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  omp_lock_t gate;
  int passed = 0, tries = 0;
  omp_init_lock(&gate);
#pragma omp parallel for reduction(+ : tries)
  for (int i = 0; i < 20000; i++) {
    while (!omp_test_lock(&gate))
      tries += 1;
    passed++;
    omp_unset_lock(&gate);
  }
  omp_destroy_lock(&gate);
  printf("%d %d\n", passed, tries > 0);
  return 0;
}
