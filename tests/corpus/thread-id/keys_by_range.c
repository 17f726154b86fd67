// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

enum { ITEMS = 4000, KEYS = 100 };

static int key[ITEMS];
static long count[KEYS + 1];

static void tally(int items, int keys)
{
#pragma omp parallel
  {
    int parts = omp_get_num_threads(), part = omp_get_thread_num();
    int low = keys * part / parts, high = keys * (part + 1) / parts;
    for (int i = 0; i < items; i++)
      if (key[i] >= low && key[i] < high)
        count[key[i]]++;
  }
}

int main(void)
{
  for (int i = 0; i < ITEMS; i++)
    key[i] = (i * 31) % KEYS;
  tally(ITEMS, KEYS);
  printf("%ld\n", count[7]);
  return 0;
}
