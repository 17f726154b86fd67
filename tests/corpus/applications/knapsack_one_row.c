// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define ITEMS 8
#define CAPACITY 60

int main(void)
{
  int weight[ITEMS], worth[ITEMS];
  static int best[CAPACITY + 1];
  for (int i = 0; i < ITEMS; i++) {
    weight[i] = 3 + (i * 5) % 11;
    worth[i] = 7 + (i * 13) % 17;
  }
  for (int i = 0; i < ITEMS; i++) {
    int w = weight[i];
#pragma omp parallel for schedule(static, 2)
    for (int c = CAPACITY; c >= w; c--) {
      int with = best[c - w] + worth[i];
//               ^^^^^^^^^^^ other: loop-carried-dependence best read
      if (with > best[c])
        best[c] = with;
//      ^^^^^^^ loop-carried-dependence best write
    }
  }
  printf("%d\n", best[CAPACITY] > 0);
  return 0;
}
