// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <vector>

int main() {
  const int n = 40;
  std::vector<std::vector<std::pair<int, int>>> into(n);
  for (int v = 0; v < n; ++v) {
    into[(v * 7 + 3) % n].push_back({v, 1 + v % 5});
    into[(v + 1) % n].push_back({v, 4});
  }
  std::vector<int> dist(n, 1 << 20), next(n, 1 << 20);
  dist[0] = 0;
  for (int round = 0; round < 6; ++round) {
#pragma omp parallel for schedule(dynamic, 4)
    for (int v = 0; v < n; ++v) {
      int best = dist[v];
      for (const auto &[from, cost] : into[v]) best = std::min(best, dist[from] + cost);
      next[v] = best;
    }
    std::swap(dist, next);
  }
  std::printf("%d\n", dist[1]);
}
