// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  const int n = 60;
  std::vector<std::vector<int>> into(n);
  for (int v = 0; v < n; ++v) {
    into[(v * 2 + 1) % n].push_back(v);
    into[(v * 3 + 2) % n].push_back(v);
  }
  std::vector<int> level(n, -1), updated(n, -1);
  level[0] = updated[0] = 0;
  for (int d = 1; d < 6; ++d) {
#pragma omp parallel for schedule(dynamic, 8)
    for (int w = 0; w < n; ++w) {
      if (level[w] >= 0) continue;
      for (int v : into[w])
        if (level[v] == d - 1) {
          updated[w] = d;
          break;
        }
    }
    level = updated;
  }
  std::printf("%d\n", level[1] >= 0);
}
