// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

#define SLOTS 64

int main(void)
{
  long partial[SLOTS] = {0}, all = 0;

#pragma omp parallel num_threads(6) shared(partial)
  {
    const int slot = omp_get_thread_num() % SLOTS;
#pragma omp for
    for (int i = 1; i <= 1200; i++)
      partial[slot] += i;
  }
  for (int s = 0; s < SLOTS; s++)
    all += partial[s];
  printf("%ld\n", all);
  return 0;
}
