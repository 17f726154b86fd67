// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
    *it += *(it + 1);
//  ^^^ loop-carried-dependence or aliasing-pointers or data-race v|it write/read
//         ^^^^^^^^^ other: loop-carried-dependence or aliasing-pointers or data-race v|it read
  }
  std::printf("%d\n", v[398]);
}
