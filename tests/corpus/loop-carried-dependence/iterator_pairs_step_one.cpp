// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <utility>
#include <vector>

int main()
{
  std::vector<int> v(1000);
  for (int i = 0; i < 1000; ++i)
    v[i] = 1000 - i;
#pragma omp parallel for
  for (auto it = v.begin(); it < v.end() - 1; ++it)
    if (*it > *(it + 1))
//      ^^^^^^^^^^^^^^^ other: loop-carried-dependence or data-race or container-mutation v|it read
      std::swap(*it, *(it + 1));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^ loop-carried-dependence or data-race or container-mutation v|it write/write
  std::printf("%d %d\n", v[0], v[999]);
  return 0;
}
