// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <map>

int main() {
  std::map<int, int> square;
  for (int n = 0; n < 40; ++n) square[n] = n * n;
  int found = 0;
#pragma omp parallel for reduction(+ : found)
  for (int n = 0; n < 80; ++n) {
    auto it = square.find(n);
    if (it != square.end()) found += it->second > 0;
  }
  std::printf("%d\n", found);
}
