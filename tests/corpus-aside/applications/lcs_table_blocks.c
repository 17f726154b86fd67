// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>
#define LEN 60
#define IDX(i, j) ((i) * (LEN + 1) + (j))

static void fill_row(int *best, const char *a, const char *b, int i)
{
  for (int j = 1; j <= LEN; j++) {
    if (a[i - 1] == b[j - 1])
      best[IDX(i, j)] = best[IDX(i - 1, j - 1)] + 1;
//    ^^^^^^^^^^^^^^^ loop-carried-dependence or missing-barrier best write
//                      ^^^^^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or missing-barrier best read
    else {
      int up = best[IDX(i - 1, j)], left = best[IDX(i, j - 1)];
//             ^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or missing-barrier best read
      best[IDX(i, j)] = up > left ? up : left;
//    ^^^^^^^^^^^^^^^ or: loop-carried-dependence or missing-barrier best write
    }
  }
}

int main(void)
{
  static int best[(LEN + 1) * (LEN + 1)];
  char a[LEN + 1], b[LEN + 1];
  for (int k = 0; k < LEN; k++) {
    a[k] = (char)('a' + k % 4);
    b[k] = (char)('a' + k % 5);
  }
#pragma omp parallel for schedule(static, 1)
  for (int i = 1; i <= LEN; i++)
    fill_row(best, a, b, i);
//  ^^^^^^^^^^^^^^^^^^^^^^^ or: loop-carried-dependence or missing-barrier best write/read
  printf("%d\n", best[IDX(LEN, LEN)]);
  return 0;
}
