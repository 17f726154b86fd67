// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <vector>

int main()
{
  std::vector<int> v(1001, 0);
  const int block = 50;
#pragma omp parallel for schedule(static, 1)
  for (int b = 0; b < 20; ++b) {
    auto first = v.begin() + b * block;
    auto last = v.begin() + (b + 1) * block;
    std::fill(first, last, b);
  }
  std::printf("%d %d\n", v[49], v[50]);
  return 0;
}
