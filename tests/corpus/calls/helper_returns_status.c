// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int parse(int field, int *out)
{
  int status = 0;
  if (field < 0)
    status = -1;
  *out = field * 2;
  return status;
}

int main(void)
{
  int out[80], status[80];
#pragma omp parallel for
  for (int i = 0; i < 80; i++)
    status[i] = parse(40 - i, &out[i]);
  printf("%d %d\n", status[79], out[0]);
  return 0;
}
