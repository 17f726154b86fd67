// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  std::vector<long> v(120, 3);
#pragma omp parallel for
  for (auto &value : v) {
    value = value * value;
  }
  std::printf("%ld\n", v[119]);
}
