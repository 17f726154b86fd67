// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <utility>
#include <vector>

int main()
{
  const int nodes = 64;
  std::vector<std::pair<int, int>> edges;
  std::vector<int> degree(nodes, 0);

  for (int i = 0; i < 900; ++i)
    edges.emplace_back(i % nodes, (i * 5 + 1) % nodes);

#pragma omp parallel for
  for (const auto &[from, to] : edges) {
    degree[from]++;
//  ^^^^^^^^^^^^ indirect-index or missing-reduction or unprotected-shared-update or data-race degree write/read
    degree[to] += 1;
//  ^^^^^^^^^^ maybe: indirect-index or missing-reduction or unprotected-shared-update or data-race degree write/read
  }
  std::printf("%d\n", degree[0]);
}
