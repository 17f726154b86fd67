// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; ++i) v[i] = (i * 71) % 199;
  int extreme[2] = {0, 0};
#pragma omp parallel sections shared(v, extreme)
  {
#pragma omp section
    extreme[0] = *std::min_element(v.begin(), v.end());
#pragma omp section
    extreme[1] = *std::max_element(v.begin(), v.end());
  }
  std::printf("%d %d\n", extreme[0], extreme[1]);
}
