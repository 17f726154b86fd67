// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#include <unistd.h>
#define BUCKETS 4

int main(void)
{
  omp_lock_t lock[BUCKETS];
  int hist[BUCKETS] = {0};
  for (int b = 0; b < BUCKETS; b++)
    omp_init_lock(&lock[b]);
#pragma omp parallel for num_threads(4) schedule(static, 1)
  for (int i = 0; i < 64; i++) {
    int b = (i * 7 + i / 4) % BUCKETS;
    omp_lock_t *l = &lock[b];
    omp_set_lock(l);
    usleep(20);
    hist[b]++;
    omp_unset_lock(l);
  }
  for (int b = 0; b < BUCKETS; b++)
    omp_destroy_lock(&lock[b]);
  printf("%d\n", hist[0]);
  return 0;
}
