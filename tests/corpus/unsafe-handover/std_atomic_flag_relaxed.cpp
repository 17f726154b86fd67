// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
//    ^^^^^ unsafe-handover or data-race or missing-barrier value write
      published.store(true, std::memory_order_relaxed);
    } else {
      while (!published.load(std::memory_order_relaxed)) {
      }
      got = value;
//          ^^^^^ other: unsafe-handover or data-race or missing-barrier value read
    }
  }
  std::printf("%d\n", got == 0 || got == 31);
}
