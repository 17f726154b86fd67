// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  std::vector<int> v(512);
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = int(i);
#pragma omp parallel for
  for (int i = 2; i < 512; i += 2)
    v[i] += v[i - 2];
//  ^^^^ loop-carried-dependence v write
//          ^^^^^^^^ other: loop-carried-dependence v read
  std::printf("%d\n", v[510]);
}
