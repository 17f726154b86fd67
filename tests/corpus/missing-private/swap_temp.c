// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 256

int main(void)
{
  int a[N], b[N];
  int tmp;
  for (int i = 0; i < N; i++) {
    a[i] = i;
    b[i] = N - i;
  }
#pragma omp parallel for
  for (int i = 0; i < N; i++) {
    tmp = a[i];
//  ^^^ missing-private tmp write/write
    a[i] = b[i];
    b[i] = tmp;
//         ^^^ other: missing-private tmp read
  }
  printf("%d %d\n", a[0], b[0]);
  return 0;
}
