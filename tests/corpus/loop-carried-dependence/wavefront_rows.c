// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 30

int main(void)
{
  static int score[N][N];
  for (int k = 0; k < N; k++)
    score[0][k] = score[k][0] = k;
#pragma omp parallel for
  for (int i = 1; i < N; i++)
    for (int j = 1; j < N; j++) {
      int best = score[i - 1][j];
//               ^^^^^^^^^^^^^^^ loop-carried-dependence score read
      if (score[i][j - 1] < best)
        best = score[i][j - 1];
      if (score[i - 1][j - 1] < best)
//        ^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence score read
        best = score[i - 1][j - 1];
//             ^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence score read
      score[i][j] = best + ((i ^ j) & 1);
//    ^^^^^^^^^^^ loop-carried-dependence score write
    }
  printf("%d\n", score[N - 1][N - 1]);
  return 0;
}
