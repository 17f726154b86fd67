// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define N 512

static unsigned state = 1u;

static unsigned step(void)
{
  state = state * 1664525u + 1013904223u;
  return state >> 8;
}

int main(void)
{
  static int order[N], value[N];
  for (int i = 0; i < N; i++) {
    order[i] = i;
    value[i] = i * i;
  }
  for (int i = N - 1; i > 0; i--) {
    int j = (int)(step() % (unsigned)(i + 1));
    int t = order[i];
    order[i] = order[j];
    order[j] = t;
  }
#pragma omp parallel for
  for (int i = 0; i < N; i++)
    value[order[i]] = value[i] + 1;
//  ^^^^^^^^^^^^^^^ indirect-index or data-race or loop-carried-dependence value write
//                    ^^^^^^^^ other: indirect-index or data-race or loop-carried-dependence value read
  printf("%d\n", value[3]);
  return 0;
}
