// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int status;

static int parse(int field)
{
  if (field < 0)
    status = -1;
//  ^^^^^^ unprotected-shared-update or missing-private or data-race status write/write
  return field * 2;
}

int main(void)
{
  int out[80];
#pragma omp parallel for
  for (int i = 0; i < 80; i++)
    out[i] = parse(40 - i);
  printf("%d %d\n", status, out[0]);
  return 0;
}
