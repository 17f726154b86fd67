// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <map>
#include <vector>

int main() {
  std::vector<int> length(360);
  for (int i = 0; i < 360; ++i) length[i] = (i * 37) % 41;
  std::map<int, int> histogram;
  for (int k = 0; k < 41; ++k) histogram[k] = 0;
#pragma omp parallel for
  for (int i = 0; i < 360; ++i) {
    if (histogram.count(length[i])) {
#pragma omp atomic
      histogram[length[i]]++;
    }
  }
  std::printf("%zu\n", histogram.size());
}
