// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <atomic>
#include <cstdio>

int main() {
  std::atomic<int> done{0};
#pragma omp parallel for
  for (int job = 0; job < 100; ++job) {
    done.fetch_add(1);
    if (done.load() > 1000) std::puts("never");
  }
  std::printf("%d\n", done.load());
}
