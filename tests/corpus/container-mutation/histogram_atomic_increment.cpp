// pcwm-label: race
// pcwm-confirmed: 1 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <map>
#include <vector>

int main() {
  std::vector<int> length(360);
  for (int i = 0; i < 360; ++i) length[i] = (i * 37) % 41;
  std::map<int, int> histogram;
#pragma omp parallel for
  for (int i = 0; i < 360; ++i) {
#pragma omp atomic
    histogram[length[i]]++;
//  ^^^^^^^^^^^^^^^^^^^^ container-mutation histogram write/read
  }
  std::printf("%zu\n", histogram.size());
}
