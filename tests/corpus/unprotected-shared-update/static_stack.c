// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { CAPACITY = 512 };

static struct {
  int slots[CAPACITY];
  unsigned top;
} pool;

static int push(int value)
{
  if (pool.top >= CAPACITY)
//    ^^^^^^^^ other: unprotected-shared-update pool.top|pool read
    return -1;
  pool.slots[pool.top++] = value;
//           ^^^^^^^^ unprotected-shared-update pool.top|pool write/read
  return 0;
}

int main(void)
{
  int failed = 0;
#pragma omp parallel for reduction(| : failed)
  for (int i = 0; i < 400; i++)
    failed |= push(i) != 0;
  printf("%u %d\n", pool.top, failed);
  return 0;
}
