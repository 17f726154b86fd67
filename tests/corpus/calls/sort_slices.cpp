// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <vector>

int main()
{
  std::vector<unsigned> keys(1600);
  for (unsigned i = 0; i < keys.size(); ++i)
    keys[i] = i * 2654435761u >> 12;
  constexpr int chunk = 100;
#pragma omp parallel for
  for (int c = 0; c < 15; ++c)
    std::sort(keys.begin() + c * chunk, keys.begin() + (c + 1) * chunk);
  std::printf("%u\n", keys[0]);
  return 0;
}
