// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

static omp_nest_lock_t guard;
static int depth_sum;

static void descend(int depth)
{
  if (depth < 0)
    return;
  omp_set_nest_lock(&guard);
  depth_sum += depth;
  descend(depth - 1);
  omp_unset_nest_lock(&guard);
}

int main(void)
{
  omp_init_nest_lock(&guard);
#pragma omp parallel for
  for (int i = 0; i < 200; i++)
    descend(i % 4);
  omp_destroy_nest_lock(&guard);
  printf("%d\n", depth_sum);
  return 0;
}
