// pcwm-label: race
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
