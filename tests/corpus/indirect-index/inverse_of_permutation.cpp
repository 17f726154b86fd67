// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <numeric>
#include <random>
#include <vector>

int main()
{
  const int n = 1000;
  std::vector<int> perm(n), inverse(n);
  std::iota(perm.begin(), perm.end(), 0);
  std::mt19937 gen(5);
  std::shuffle(perm.begin(), perm.end(), gen);
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < n; ++i)
    inverse[perm[i]] = i;
  std::printf("%d\n", inverse[0]);
  return 0;
}
