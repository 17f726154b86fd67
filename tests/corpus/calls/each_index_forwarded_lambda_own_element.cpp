// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

template <class Body>
static void each_index(int n, Body &&body) {
#pragma omp parallel for
  for (int i = 0; i < n; ++i) body(i);
}

int main() {
  std::vector<int> mark(600);
  each_index(600, [&](int i) {
    mark[i] = i % 7;
    if (mark[i] == 0) mark[i] = -1;
  });
  std::printf("%d\n", mark[8]);
}
