// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#include <unistd.h>

static omp_lock_t lk;
static int events;

int main(void)
{
  omp_init_lock(&lk);
#pragma omp parallel
  {
#pragma omp for nowait
    for (int i = 0; i < 32; i++) {
      omp_set_lock(&lk);
      usleep(30);
      events += 1;
//    ^^^^^^ mismatched-lock events write
      omp_unset_lock(&lk);
    }
#pragma omp critical
    {
      usleep(30);
      events += 100;
//    ^^^^^^ other: mismatched-lock events write
    }
  }
  omp_destroy_lock(&lk);
  printf("%d\n", events);
  return 0;
}
