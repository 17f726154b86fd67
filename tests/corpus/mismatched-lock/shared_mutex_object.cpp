// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <mutex>

int main() {
  int tickets = 0;
  std::mutex door;
#pragma omp parallel num_threads(4)
  {
    for (int i = 0; i < 25; ++i) {
      std::lock_guard<std::mutex> hold(door);
      tickets += 1;
    }
  }
  std::printf("%d\n", tickets);
}
