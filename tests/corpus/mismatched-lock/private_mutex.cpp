// pcwm-label: race
#include <cstdio>
#include <mutex>

int main() {
  int tickets = 0;
#pragma omp parallel num_threads(4)
  {
    std::mutex door;
    for (int i = 0; i < 25; ++i) {
      std::lock_guard<std::mutex> hold(door);
      tickets += 1;
//    ^^^^^^^ mismatched-lock or unprotected-shared-update tickets write/read
    }
  }
  std::printf("%d\n", tickets);
}
