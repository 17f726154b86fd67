// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <unordered_map>

int main() {
  std::unordered_map<int, int> cache;
  cache.reserve(256);
  for (int i = 0; i < 100; ++i) cache[i] = i;
#pragma omp parallel for num_threads(2)
  for (int i = 0; i < 100; ++i) {
    if (i % 2) {
#pragma omp critical
      cache.erase(i);
//    ^^^^^ other: container-mutation or mismatched-lock cache write
    } else if (cache.count(i + 1)) {
//             ^^^^^ container-mutation or mismatched-lock cache read
      std::printf(".");
    }
  }
  std::printf("%zu\n", cache.size());
}
