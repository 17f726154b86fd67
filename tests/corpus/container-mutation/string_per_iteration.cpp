// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> log(60);
#pragma omp parallel for
  for (int i = 0; i < 60; ++i) {
    log[i] += 'x';
    log[i].push_back('y');
  }
  std::printf("%zu\n", log[7].size());
}
