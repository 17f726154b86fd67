// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

template <class Body>
static void each_index(int n, Body &&body) {
#pragma omp parallel for
  for (int i = 0; i < n; ++i) body(i);
}

int main() {
  std::vector<int> mark(600);
  int last = -1;
  each_index(600, [&](int i) {
    mark[i] = i % 7;
    if (mark[i] == 0) last = i;
//                    ^^^^ unprotected-shared-update or missing-private or missing-lastprivate or data-race last write/write
  });
  std::printf("%d %d\n", mark[8], last >= 0);
}
