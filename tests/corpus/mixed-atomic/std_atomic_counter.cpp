// pcwm-label: no-race
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
