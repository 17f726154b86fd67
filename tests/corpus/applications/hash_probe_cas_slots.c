// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define SIZE 4096
#define KEYS 1500

static int slot[SIZE];

static int insert(int key)
{
  unsigned h = (unsigned)key * 2654435761u % SIZE;
  for (int step = 0; step < SIZE; step++) {
    unsigned at = (h + (unsigned)step) % SIZE;
    int seen = 0;
    __atomic_compare_exchange_n(&slot[at], &seen, key, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
    if (seen == 0 || seen == key)
      return (int)at;
  }
  return -1;
}

int main(void)
{
  int failed = 0;
#pragma omp parallel for reduction(+ : failed)
  for (int i = 0; i < KEYS; i++)
    failed += insert(1 + i % 700) < 0;
  int used = 0;
  for (int i = 0; i < SIZE; i++)
    used += slot[i] != 0;
  printf("%d %d\n", used, failed);
  return 0;
}
