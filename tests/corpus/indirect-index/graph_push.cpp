// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
    degree[edges[e].second] += 1;
//  ^^^^^^^^^^^^^^^^^^^^^^^ indirect-index or unprotected-shared-update or missing-reduction degree write/read
  }
  std::printf("%d\n", degree[0]);
}
