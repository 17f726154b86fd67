// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 48

static int score[N][N];

static int max2(int a, int b) { return a > b ? a : b; }

int main(void)
{
#pragma omp parallel for
  for (int i = 1; i < N; i++)
    for (int j = 1; j < N; j++) {
      int match = ((i * 7) % 4 == (j * 3) % 4) ? 2 : -1;
      score[i][j] = max2(score[i - 1][j - 1] + match, max2(score[i - 1][j], score[i][j - 1]) - 1);
//    ^^^^^^^^^^^ loop-carried-dependence score write
//                       ^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence score read
//                                                         ^^^^^^^^^^^^^^^ other: loop-carried-dependence score read
    }
  printf("%d\n", score[N - 1][N - 1]);
  return 0;
}
