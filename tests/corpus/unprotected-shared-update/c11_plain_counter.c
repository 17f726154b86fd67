// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdatomic.h>
#include <stdio.h>

int main(void)
{
  int evens = 0;
  atomic_int odds = 0;
#pragma omp parallel for
  for (int i = 0; i < 1000; i++) {
    if (i * i % 3 == 0)
      evens++;
//    ^^^^^ unprotected-shared-update or data-race or missing-reduction or mixed-atomic evens write/read
    else
      atomic_fetch_add_explicit(&odds, 1, memory_order_relaxed);
  }
  printf("%d\n", evens + odds);
  return 0;
}
