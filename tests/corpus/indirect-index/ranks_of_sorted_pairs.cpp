// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

int main()
{
  const int n = 500;
  std::vector<std::pair<int, int>> by(n);
  std::vector<int> rank(n);
  for (int k = 0; k < n; k++)
    by[k] = std::make_pair((k * 13) % 20, k);
  std::sort(by.begin(), by.end());
#pragma omp parallel for
  for (int k = 0; k < n; k++)
    rank[by[k].second] = k;
  std::printf("%d\n", rank[3]);
}
