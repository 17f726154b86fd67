// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

typedef void (*visitor)(int cell, void *data);

struct tally {
  long odd;
  long even;
};

static void count(int cell, void *data)
{
  struct tally *t = data;
  if (cell & 1) {
#pragma omp atomic
    t->odd++;
  } else {
#pragma omp atomic
    t->even++;
  }
}

static void visit(int n, visitor f, void *data)
{
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    f(i * 3, data);
}

int main(void)
{
  struct tally result = {0, 0};
  visit(3000, count, &result);
  printf("%ld %ld\n", result.odd, result.even);
  return 0;
}
