// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <set>

int main() {
  std::set<int> seen;
#pragma omp parallel for
  for (int i = 0; i < 100; ++i) {
    const int key = (i * i) % 37;
#pragma omp critical(seen)
    {
      seen.insert(key);
    }
  }
  std::printf("%zu\n", seen.size());
}
