// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int base;
#pragma omp threadprivate(base)

int main(void)
{
  int *mine = &base;
#pragma omp parallel num_threads(4)
  {
    for (int i = 0; i < 20; i++)
      *mine += i;
//    ^^^^^ threadprivate-misuse or unprotected-shared-update or missing-reduction or aliasing-pointers base|mine|*mine write/read
  }
  printf("%d\n", base);
  return 0;
}
