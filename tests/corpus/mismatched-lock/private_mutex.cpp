// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
