// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

struct log {
  int used;
  int line[400];
};

static struct log journal;

static void append(int v)
{
  journal.line[journal.used] = v;
  journal.used++;
}

int main(void)
{
  int early = 0;
#pragma omp parallel for ordered reduction(+ : early) schedule(static, 2)
  for (int i = 0; i < 200; i++) {
#pragma omp ordered
    {
      early += journal.used < i;
      append(i);
    }
  }
  printf("%d %d\n", journal.used, early);
  return 0;
}
