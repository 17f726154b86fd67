// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdatomic.h>
#include <stdio.h>

int main(void)
{
  atomic_int evens = 0;
  atomic_int odds = 0;
#pragma omp parallel for
  for (int i = 0; i < 1000; i++) {
    if (i * i % 3 == 0)
      evens++;
    else
      atomic_fetch_add_explicit(&odds, 1, memory_order_relaxed);
  }
  printf("%d\n", evens + odds);
  return 0;
}
