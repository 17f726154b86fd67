// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define PARALLEL_FOR _Pragma("omp parallel for")
#define N 60

int main(void)
{
  int v[N], total = 0;
  for (int i = 0; i < N; i++)
    v[i] = i;
  PARALLEL_FOR
  for (int i = 0; i < N; i++) {
    total += v[i];
//  ^^^^^ missing-reduction total write/read
  }
  printf("%d\n", total > 0);
  return 0;
}
