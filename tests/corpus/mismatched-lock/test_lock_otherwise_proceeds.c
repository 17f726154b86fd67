// pcwm-label: race
// pcwm-confirmed: 4 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  omp_lock_t gate;
  int passed = 0, tries = 0;
  omp_init_lock(&gate);
#pragma omp parallel for reduction(+ : tries)
  for (int i = 0; i < 20000; i++) {
    int mine = omp_test_lock(&gate);
    tries += 1;
    passed++;
//  ^^^^^^ mismatched-lock or unprotected-shared-update or data-race passed write/read
    if (mine)
      omp_unset_lock(&gate);
  }
  omp_destroy_lock(&gate);
  printf("%d %d\n", passed, tries > 0);
  return 0;
}
