// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#include <unistd.h>

static struct {
  int items[200];
  int count;
  omp_lock_t lock;
} queue;

static void put(int v)
{
  omp_set_lock(&queue.lock);
  queue.items[queue.count] = v;
  queue.count++;
  usleep(10);
  omp_unset_lock(&queue.lock);
}

static int size(void)
{
  omp_set_lock(&queue.lock);
  int n = queue.count;
  omp_unset_lock(&queue.lock);
  return n;
}

int main(void)
{
  int peak = 0;
  omp_init_lock(&queue.lock);
#pragma omp parallel for reduction(max : peak)
  for (int i = 0; i < 120; i++) {
    put(i);
    int n = size();
    if (n > peak)
      peak = n;
  }
  omp_destroy_lock(&queue.lock);
  printf("%d\n", peak);
  return 0;
}
