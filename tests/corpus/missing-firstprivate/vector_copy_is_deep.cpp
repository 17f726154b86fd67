// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> work(16, 0);
  int out[40];
#pragma omp parallel for firstprivate(work)
  for (int i = 0; i < 40; ++i) {
    work[0] = i;
    out[i] = work[0] * static_cast<int>(work.size());
  }
  std::printf("%d\n", out[39]);
}
