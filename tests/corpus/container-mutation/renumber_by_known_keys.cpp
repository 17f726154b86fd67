// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <unordered_map>
#include <vector>

int main() {
  std::vector<long> column(300);
  for (long i = 0; i < 300; ++i) column[i] = 7 * (i % 60);
  std::unordered_map<long, long> place;
  for (long k = 0; k < 60; ++k) place[7 * k] = k;
#pragma omp parallel for
  for (long i = 0; i < 300; ++i) {
    if (place.find(column[i]) == place.end()) continue;
    column[i] = place[column[i]];
  }
  std::printf("%ld\n", column[59]);
}
