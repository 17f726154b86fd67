// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  std::vector<char> sieve(512, 0);
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < 512; ++i) {
    sieve[i] = i % 3 == 0;
  }
  std::printf("%d\n", static_cast<int>(sieve[3]));
}
