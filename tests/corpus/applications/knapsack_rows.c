// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define ITEMS 8
#define CAPACITY 60

int main(void)
{
  int weight[ITEMS], worth[ITEMS];
  static int best[ITEMS + 1][CAPACITY + 1];
  for (int i = 0; i < ITEMS; i++) {
    weight[i] = 3 + (i * 5) % 11;
    worth[i] = 7 + (i * 13) % 17;
  }
  for (int i = 1; i <= ITEMS; i++) {
#pragma omp parallel for
    for (int c = 0; c <= CAPACITY; c++) {
      best[i][c] = best[i - 1][c];
      if (c >= weight[i - 1]) {
        int with = best[i - 1][c - weight[i - 1]] + worth[i - 1];
        if (with > best[i][c])
          best[i][c] = with;
      }
    }
  }
  printf("%d\n", best[ITEMS][CAPACITY]);
  return 0;
}
