// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  std::vector<long> v(120, 3);
  long total = 0;
#pragma omp parallel for
  for (const auto &value : v) {
    total += value;
//  ^^^^^ missing-reduction total write/read
  }
  std::printf("%ld\n", total);
}
