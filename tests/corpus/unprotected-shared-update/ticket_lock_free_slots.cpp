// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <atomic>
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> slots(128, 0);
  std::atomic<int> used{0};
#pragma omp parallel for
  for (int i = 0; i < 100; ++i) {
    const int mine = used.fetch_add(1);
    slots[mine] = i;
  }
  std::printf("%d\n", used.load());
}
