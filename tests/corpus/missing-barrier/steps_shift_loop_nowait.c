// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define N 500
#define STEPS 6

int main(void)
{
  int a[N], shift = 0;

  for (int i = 0; i < N; i++)
    a[i] = i;

#pragma omp parallel
  for (int s = 0; s < STEPS; s++) {
#pragma omp single
    shift = s * s + 1;
//  ^^^^^ missing-barrier shift write

#pragma omp for nowait
    for (int i = 0; i < N; i++)
      a[i] += shift;
//            ^^^^^ missing-barrier shift read
  }
  printf("%d\n", a[N - 1]);
  return 0;
}
