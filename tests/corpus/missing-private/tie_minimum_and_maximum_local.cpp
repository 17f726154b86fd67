// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <tuple>
#include <vector>

static std::pair<int, int> ends(const std::vector<int> &v, int from) {
  return v[from] < v[from + 1] ? std::make_pair(v[from], v[from + 1]) : std::make_pair(v[from + 1], v[from]);
}

int main() {
  std::vector<int> height(401), range(400);
  for (int i = 0; i < 401; ++i) height[i] = (i * 71) % 103;
#pragma omp parallel for
  for (int i = 0; i < 400; ++i) {
    int low, high;
    std::tie(low, high) = ends(height, i);
    range[i] = high - low;
  }
  std::printf("%d\n", range[7]);
}
