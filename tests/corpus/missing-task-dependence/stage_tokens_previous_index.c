// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

#define STAGES 12

static int value[STAGES];

static void stage(int s)
{
  usleep(300);
  value[s] = s ? value[s - 1] + s : 1;
}

int main(void)
{
  char token[STAGES + 1];

#pragma omp parallel
#pragma omp single
  for (int s = 0; s < STAGES; s++) {
#pragma omp task depend(in : token[s]) depend(out : token[s + 1])
    stage(s);
  }
  (void)token;
  printf("%d\n", value[STAGES - 1] > 0);
  return 0;
}
