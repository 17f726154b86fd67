// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

typedef struct {
  int count;
  int limit;
} workstate;

static workstate ws;
#pragma omp threadprivate(ws)

static void visit(int i)
{
  ws.count += i & 1;
}

int main(void)
{
  int total = 0;
#pragma omp parallel reduction(+ : total)
  {
    ws.count = 0;
#pragma omp for
    for (int i = 0; i < 300; i++)
      visit(i);
    total += ws.count;
  }
  printf("%d\n", total);
  return 0;
}
