// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define W 64
#define H 20

#pragma omp declare target
static int at(int r, int c) { return r * W + c; }
#pragma omp end declare target

int main(void)
{
  static float t[W * H], o[W * H];
  for (int c = 0; c < W; c++)
    t[c] = 50.0f;
#pragma omp target data map(tofrom : t, o)
  {
#pragma omp target teams distribute parallel for collapse(2)
    for (int r = 1; r < H - 1; r++)
      for (int c = 1; c < W - 1; c++)
        o[at(r, c)] = 0.25f * (t[at(r - 1, c)] + t[at(r + 1, c)] + t[at(r, c - 1)] + t[at(r, c + 1)]);
  }
  printf("%g %g\n", t[at(1, 5)], o[at(1, 5)]);
  return 0;
}
