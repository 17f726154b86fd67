// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  omp_lock_t guard;
  int length = 0;
  omp_init_lock(&guard);
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    {
      omp_set_lock(&guard);
      usleep(1000);
      length++;
      omp_unset_lock(&guard);
    }
#pragma omp section
    {
      omp_set_lock(&guard);
      usleep(1000);
      length--;
      omp_unset_lock(&guard);
    }
  }
  omp_destroy_lock(&guard);
  printf("%d\n", length);
  return 0;
}
