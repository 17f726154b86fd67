// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Edge {
  int from, to, cost;
};

int main() {
  const int n = 40;
  std::vector<Edge> edges;
  for (int v = 0; v < n; ++v) {
    edges.push_back({v, (v * 7 + 3) % n, 1 + v % 5});
    edges.push_back({v, (v + 1) % n, 4});
  }
  std::vector<int> dist(n, 1 << 20);
  dist[0] = 0;
  bool changed = true;
  for (int round = 0; round < 6 && changed; ++round) {
    changed = false;
#pragma omp parallel for reduction(|| : changed)
    for (int e = 0; e < static_cast<int>(edges.size()); ++e) {
      const int candidate = dist[edges[e].from] + edges[e].cost;
//                          ^^^^^^^^^^^^^^^^^^^ or: indirect-index or unprotected-shared-update or loop-carried-dependence dist read
      if (candidate < dist[edges[e].to]) {
//                    ^^^^^^^^^^^^^^^^^ other: indirect-index or unprotected-shared-update or loop-carried-dependence dist read
        dist[edges[e].to] = candidate;
//      ^^^^^^^^^^^^^^^^^ indirect-index or unprotected-shared-update or loop-carried-dependence dist write/write
        changed = true;
      }
    }
  }
  std::printf("%d\n", dist[1] >= 0);
}
