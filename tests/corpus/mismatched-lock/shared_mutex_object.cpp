// pcwm-label: no-race
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
