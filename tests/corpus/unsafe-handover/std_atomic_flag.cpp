// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <atomic>
#include <cstdio>
#include <omp.h>

int main() {
  std::atomic<bool> published{false};
  int value = 0, got = 0;
#pragma omp parallel num_threads(2)
  {
    if (omp_get_thread_num() == 0) {
      value = 31;
      published.store(true, std::memory_order_release);
    } else {
      for (int k = 0; k < 2000; ++k)
        if (published.load(std::memory_order_acquire)) {
          got = value;
          break;
        }
    }
  }
  std::printf("%d\n", got == 0 || got == 31);
}
