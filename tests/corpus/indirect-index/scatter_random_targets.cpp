// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <cstdlib>
#include <vector>

int main()
{
  const int n = 2000;
  std::vector<int> where(n);
  std::vector<double> from(n, 1.5), to(n, 0.0);
  std::srand(7);
  for (auto &w : where)
    w = std::rand() % n;
#pragma omp parallel for
  for (int i = 0; i < n; ++i)
    to[where[i]] = from[i] * 2;
//  ^^^^^^^^^^^^ indirect-index or data-race or loop-carried-dependence to write/write
  std::printf("%g\n", to[n / 2]);
  return 0;
}
