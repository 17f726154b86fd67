// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 48

static int score[N][N];

static int max2(int a, int b) { return a > b ? a : b; }

int main(void)
{
  for (int d = 2; d <= 2 * (N - 1); d++) {
    int lo = d - (N - 1) > 1 ? d - (N - 1) : 1;
    int hi = d - 1 < N - 1 ? d - 1 : N - 1;
#pragma omp parallel for num_threads(4)
    for (int i = lo; i <= hi; i++) {
      int j = d - i;
      int match = ((i * 7) % 4 == (j * 3) % 4) ? 2 : -1;
      score[i][j] = max2(score[i - 1][j - 1] + match, max2(score[i - 1][j], score[i][j - 1]) - 1);
    }
  }
  printf("%d\n", score[N - 1][N - 1]);
  return 0;
}
