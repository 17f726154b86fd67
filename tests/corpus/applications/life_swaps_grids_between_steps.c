// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

enum { H = 96, W = 80 };

static int neighbours(const unsigned char *g, int r, int c)
{
  int n = 0;
  for (int dr = -1; dr <= 1; dr++)
    for (int dc = -1; dc <= 1; dc++)
      if (dr || dc)
        n += g[(r + dr + H) % H * W + (c + dc + W) % W];
  return n;
}

int main(void)
{
  unsigned char *cur = malloc(H * W), *next = malloc(H * W);
  for (int k = 0; k < H * W; k++)
    cur[k] = k * 31 % 7 < 3;
#pragma omp parallel shared(cur, next)
  for (int gen = 0; gen < 6; gen++) {
#pragma omp for
    for (int r = 0; r < H; r++)
      for (int c = 0; c < W; c++) {
        int n = neighbours(cur, r, c);
        next[r * W + c] = n == 3 || (n == 2 && cur[r * W + c]);
      }
#pragma omp single
    {
      unsigned char *t = cur;
      cur = next;
      next = t;
    }
  }
  int alive = 0;
  for (int k = 0; k < H * W; k++)
    alive += cur[k];
  printf("%d\n", alive);
  free(cur);
  free(next);
  return 0;
}
