// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int touched = 0, mask[300];
  for (int i = 0; i < 300; i++)
    mask[i] = i % 4 == 0;
#pragma omp target map(tofrom : touched) map(to : mask)
#pragma omp teams num_teams(4) thread_limit(8)
#pragma omp distribute parallel for
  for (int i = 0; i < 300; i++)
    if (mask[i]) {
#pragma omp atomic update
      touched += mask[i];
    }
  printf("%d\n", touched);
  return 0;
}
