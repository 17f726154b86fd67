// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
    to[i] = from[where[i]] * 2;
  std::printf("%g\n", to[n / 2]);
  return 0;
}
