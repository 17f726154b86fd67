// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <limits.h>
#include <stdio.h>

#define N 80

static long cost[N][N];
static int dim[N + 1];

static long best_split(int i, int j)
{
  long best = LONG_MAX;
  for (int k = i; k < j; k++) {
    long c = cost[i][k] + cost[k + 1][j] + (long)dim[i] * dim[k + 1] * dim[j + 1];
//           ^^^^^^^^^^ other: loop-carried-dependence or data-race cost read
//                        ^^^^^^^^^^^^^^ other: loop-carried-dependence or data-race cost read
    if (c < best)
      best = c;
  }
  return best;
}

int main(void)
{
  for (int i = 0; i <= N; i++)
    dim[i] = 5 + i * 7 % 31;
#pragma omp parallel for schedule(static, 1)
  for (int len = 1; len < N; len++) {
    for (int i = 0; i < N - len; i++)
      cost[i][i + len] = best_split(i, i + len);
//    ^^^^^^^^^^^^^^^^ loop-carried-dependence or data-race cost write
//                       ^^^^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or data-race cost read
  }
  printf("%d\n", cost[0][N - 1] > 0);
  return 0;
}
