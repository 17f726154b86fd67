// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ maybe: loop-carried-dependence or missing-barrier or data-race or aliasing-pointers or unprotected-shared-update cur|next|g read
  return n;
}

int main(void)
{
  unsigned char *cur = malloc(H * W), *next = malloc(H * W);
  for (int k = 0; k < H * W; k++)
    cur[k] = k * 31 % 7 < 3;
#pragma omp parallel shared(cur, next)
  for (int gen = 0; gen < 6; gen++) {
#pragma omp for nowait
    for (int r = 0; r < H; r++)
      for (int c = 0; c < W; c++) {
        int n = neighbours(cur, r, c);
//              ^^^^^^^^^^^^^^^^^^^^^ maybe: loop-carried-dependence or missing-barrier or data-race or aliasing-pointers or unprotected-shared-update cur|next|g read
//                         ^^^ other: missing-barrier or data-race or unprotected-shared-update cur read
        next[r * W + c] = n == 3 || (n == 2 && cur[r * W + c]);
//      ^^^^^^^^^^^^^^^ maybe: loop-carried-dependence or missing-barrier or data-race or aliasing-pointers or unprotected-shared-update cur|next|g write/write
//                                             ^^^ other: missing-barrier or data-race or unprotected-shared-update cur read
//      ^^^^ other: missing-barrier or data-race or unprotected-shared-update next read
//                                             ^^^^^^^^^^^^^^ maybe: loop-carried-dependence or missing-barrier or data-race or aliasing-pointers or unprotected-shared-update cur|next|g read
      }
#pragma omp single
    {
      unsigned char *t = cur;
      cur = next;
//    ^^^ missing-barrier or data-race or unprotected-shared-update cur write
//          ^^^^ maybe: missing-barrier or data-race or unprotected-shared-update next read
      next = t;
//    ^^^^ missing-barrier or data-race or unprotected-shared-update next write
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
