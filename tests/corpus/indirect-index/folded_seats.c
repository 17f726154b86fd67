// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define GUESTS 96

static void fold(int *seat, int n)
{
  unsigned state = 12345;
  for (int i = 0; i < n; i++) {
    state = state * 1103515245u + 12345u;
    seat[i] = (int)((state >> 8) % 7u);
  }
}

int main(void)
{
  int seat[GUESTS], meal[GUESTS] = {0};
  fold(seat, GUESTS);
  // pcwm: assume !injective(seat), GUESTS > 2
#pragma omp parallel for
  for (int g = 0; g < GUESTS; g++)
    meal[seat[g]] += g % 5;
//  ^^^^^^^^^^^^^ indirect-index meal write/read
  printf("%d %d\n", meal[0], meal[6]);
  return 0;
}
