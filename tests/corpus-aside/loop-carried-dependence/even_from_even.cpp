// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  std::vector<int> v(512);
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = int(i);
#pragma omp parallel for
  for (int i = 2; i < 512; i += 2)
    v[i] += v[i - 1];
  std::printf("%d\n", v[510]);
}
