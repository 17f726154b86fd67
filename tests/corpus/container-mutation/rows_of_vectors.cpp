// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  std::vector<std::vector<int>> divisors(60);
#pragma omp parallel for
  for (int n = 1; n < 60; ++n)
    for (int d = 1; d <= n; ++d)
      if (n % d == 0) divisors[n].push_back(d);
  std::printf("%zu\n", divisors[48].size());
}
