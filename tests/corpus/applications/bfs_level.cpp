// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  const int n = 60;
  std::vector<std::vector<int>> next(n);
  for (int v = 0; v < n; ++v) next[v] = {(v * 2 + 1) % n, (v * 3 + 2) % n};
  std::vector<int> level(n, -1), frontier{0}, queue(n);
  level[0] = 0;
  for (int d = 1; d < 6; ++d) {
    int found = 0;
    const int width = static_cast<int>(frontier.size());
#pragma omp parallel for
    for (int f = 0; f < width; ++f)
      for (int w : next[frontier[f]])
        if (level[w] < 0) {
//          ^^^^^^^^ other: indirect-index or unprotected-shared-update level read
          level[w] = d;
//        ^^^^^^^^ indirect-index or unprotected-shared-update level write/write
          int at;
#pragma omp atomic capture
          at = found++;
          if (at < n) queue[at] = w;
//                    ^^^^^^^^^ maybe: indirect-index or unprotected-shared-update or container-mutation queue write/write
        }
    if (found > n) found = n;
    frontier.assign(queue.begin(), queue.begin() + found);
  }
  std::printf("%d\n", level[1] >= 0);
}
