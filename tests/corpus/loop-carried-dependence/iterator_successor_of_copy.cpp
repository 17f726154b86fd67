// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <numeric>
#include <vector>

int main()
{
  std::vector<int> v(400);
  std::iota(v.begin(), v.end(), 1);
  const std::vector<int> before(v);

#pragma omp parallel for
  for (int i = 0; i < 399; i++) {
    auto it = v.begin() + i;
    *it += *(before.begin() + i + 1);
  }
  std::printf("%d\n", v[398]);
}
