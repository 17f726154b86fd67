// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 60

static int g[N][N];

int main(void)
{
  for (int i = 0; i < N; i++)
    g[i][0] = g[0][i] = 1;

#pragma omp parallel for ordered(2) schedule(static, 1)
  for (int i = 1; i < N; i++)
    for (int j = 1; j < N; j++) {
#pragma omp ordered depend(sink : i, j - 1)
      g[i][j] = (g[i - 1][j] + g[i][j - 1]) % 9973;
//    ^^^^^^^ ordered-misuse or loop-carried-dependence g write
//               ^^^^^^^^^^^ ordered-misuse or loop-carried-dependence g read
#pragma omp ordered depend(source)
    }
  printf("%d\n", g[N - 1][N - 1]);
  return 0;
}
