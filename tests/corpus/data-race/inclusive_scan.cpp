// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  const int n = 320;
  std::vector<int> x(n), y(n);
  for (int i = 0; i < n; ++i)
    x[i] = i % 4;
  int acc = 0;
#pragma omp parallel for reduction(inscan, + : acc)
  for (int i = 0; i < n; ++i) {
    acc += x[i];
#pragma omp scan inclusive(acc)
    y[i] = acc;
  }
  std::printf("%d\n", y[n - 1]);
}
