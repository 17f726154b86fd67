// pcwm-label: no-race
#include <cstdio>
#include <utility>
#include <vector>

int main() {
  std::vector<std::pair<int, int>> edges;
  for (int v = 0; v < 50; ++v) {
    edges.push_back({v, (v * 3) % 50});
    edges.push_back({v, (v + 9) % 50});
  }
  std::vector<int> degree(50, 0);
  const int m = static_cast<int>(edges.size());
#pragma omp parallel for
  for (int e = 0; e < m; ++e) {
#pragma omp atomic
    degree[edges[e].second] += 1;
  }
  std::printf("%d\n", degree[0]);
}
