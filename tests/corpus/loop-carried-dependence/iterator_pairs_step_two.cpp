// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <utility>
#include <vector>

int main()
{
  std::vector<int> v(1000);
  for (int i = 0; i < 1000; ++i)
    v[i] = 1000 - i;
#pragma omp parallel for
  for (auto it = v.begin(); it < v.end() - 1; it += 2)
    if (*it > *(it + 1))
      std::swap(*it, *(it + 1));
  std::printf("%d %d\n", v[0], v[999]);
  return 0;
}
