// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int next_ticket(void)
{
  static int ticket = 100;
  return ticket++;
//       ^^^^^^ unprotected-shared-update or missing-reduction or thread-unsafe-call ticket write/read
}

int main(void)
{
  int t[64];
#pragma omp parallel for
  for (int i = 0; i < 64; i++)
    t[i] = next_ticket();
  printf("%d\n", t[0] >= 100);
  return 0;
}
