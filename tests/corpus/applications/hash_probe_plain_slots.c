// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define SIZE 4096
#define KEYS 1500

static int slot[SIZE];

static int insert(int key)
{
  unsigned h = (unsigned)key * 2654435761u % SIZE;
  for (int step = 0; step < SIZE; step++) {
    unsigned at = (h + (unsigned)step) % SIZE;
    if (slot[at] == 0) {
//      ^^^^^^^^ other: unprotected-shared-update or data-race or indirect-index or mixed-atomic or loop-carried-dependence slot read
      slot[at] = key;
//    ^^^^^^^^ unprotected-shared-update or data-race or indirect-index or mixed-atomic or loop-carried-dependence slot write/write
      return (int)at;
    }
    if (slot[at] == key)
//      ^^^^^^^^ other: unprotected-shared-update or data-race or indirect-index or mixed-atomic or loop-carried-dependence slot read
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
