// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 512
#define DO_PARALLEL(clauses) _Pragma(#clauses)

int a[N], b[N];

int main(void)
{
  int t;

  for (int i = 0; i < N; i++) {
    a[i] = i;
    b[i] = N - i;
  }
  _Pragma("omp parallel for shared(a, b)")
  for (int i = 0; i < N; i++) {
    t = a[i];
//  ^ missing-private t write/write
    a[i] = b[i];
    b[i] = t;
//         ^ other: missing-private t read
  }
  DO_PARALLEL(omp parallel for)
  for (int i = 0; i < N; i++)
    a[i] *= 2;
  printf("%d %d\n", a[1], b[1]);
  return 0;
}
