// pcwm-label: no-race
#include <omp.h>
#include <stdio.h>

int main(void)
{
  omp_lock_t guard;
  int length = 0;
  omp_init_lock(&guard);
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    for (int i = 0; i < 30; i++) {
      omp_set_lock(&guard);
      length++;
      omp_unset_lock(&guard);
    }
#pragma omp section
    for (int i = 0; i < 30; i++) {
      omp_set_lock(&guard);
      length--;
      omp_unset_lock(&guard);
    }
  }
  omp_destroy_lock(&guard);
  printf("%d\n", length);
  return 0;
}
