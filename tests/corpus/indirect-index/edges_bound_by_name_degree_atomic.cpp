// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
#pragma omp atomic
    degree[from]++;
#pragma omp atomic update
    degree[to] += 1;
  }
  std::printf("%d\n", degree[0]);
}
