// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 30

int main(void)
{
  static int score[N][N];
  for (int k = 0; k < N; k++)
    score[0][k] = score[k][0] = k;
  for (int d = 2; d < 2 * N - 1; d++) {
    int lo = d - N + 1 > 1 ? d - N + 1 : 1;
    int hi = d - 1 < N - 1 ? d - 1 : N - 1;
#pragma omp parallel for
    for (int i = lo; i <= hi; i++) {
      int best = score[i - 1][d - i];
      if (score[i][d - i - 1] < best)
        best = score[i][d - i - 1];
      if (score[i - 1][d - i - 1] < best)
        best = score[i - 1][d - i - 1];
      score[i][d - i] = best + ((i ^ (d - i)) & 1);
    }
  }
  printf("%d\n", score[N - 1][N - 1]);
  return 0;
}
