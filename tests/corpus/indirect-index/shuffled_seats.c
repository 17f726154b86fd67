// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define GUESTS 96

static void shuffle(int *seat, int n)
{
  unsigned state = 12345;
  for (int i = 0; i < n; i++)
    seat[i] = i;
  for (int i = n - 1; i > 0; i--) {
    state = state * 1103515245u + 12345u;
    int other = (int)((state >> 8) % (unsigned)(i + 1));
    int kept = seat[i];
    seat[i] = seat[other];
    seat[other] = kept;
  }
}

int main(void)
{
  int seat[GUESTS], meal[GUESTS] = {0};
  shuffle(seat, GUESTS);
  // pcwm: assume injective(seat)
#pragma omp parallel for
  for (int g = 0; g < GUESTS; g++)
    meal[seat[g]] += g % 5;
  printf("%d %d\n", meal[0], meal[GUESTS - 1]);
  return 0;
}
