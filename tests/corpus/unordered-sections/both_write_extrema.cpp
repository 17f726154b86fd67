// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i) v[i] = (i * 71) % 199;
  int extreme = 0;
#pragma omp parallel sections shared(v, extreme)
  {
#pragma omp section
    extreme = *std::min_element(v.begin(), v.end());
//  ^^^^^^^ unordered-sections extreme write
#pragma omp section
    extreme = *std::max_element(v.begin(), v.end());
//  ^^^^^^^ unordered-sections extreme write
  }
  std::printf("%d\n", extreme);
}
