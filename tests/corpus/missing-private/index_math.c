// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 10

int main(void)
{
  int cube[N * N * N], at;
#pragma omp parallel for collapse(2)
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++)
      for (int k = 0; k < N; k++) {
        at = (i * N + j) * N + k;
//      ^^ missing-private at write/write
        cube[at] = i + j + k;
//           ^^ other: missing-private at read
      }
  printf("%d\n", cube[0] >= 0);
  return 0;
}
