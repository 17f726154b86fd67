// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
#pragma omp parallel for schedule(static, 1)
  for (int k = 0; k < n; k++)
    rank[by[k].first] = k;
//  ^^^^^^^^^^^^^^^^^ indirect-index or data-race or loop-carried-dependence rank write/write
  std::printf("%d\n", rank[3]);
}
