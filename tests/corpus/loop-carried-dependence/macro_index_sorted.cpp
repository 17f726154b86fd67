// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>
#define TRI(i, j) ((i) * ((i) + 1) / 2 + (j))

int main()
{
  const int n = 40;
  std::vector<double> L(n * (n + 1) / 2, 1.0);
#pragma omp parallel for schedule(dynamic)
  for (int i = 0; i < n; ++i)
    for (int j = 0; j <= i; ++j)
      L[TRI(i, j)] = 0.5 * L[TRI(i, i)] * (j < i) + j;
  std::printf("%g\n", L[TRI(5, 2)]);
}
