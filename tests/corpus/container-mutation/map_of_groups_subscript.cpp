// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <map>
#include <string>
#include <vector>

int main()
{
  std::map<int, std::vector<int>> groups;
  for (int g = 0; g < 10; ++g)
    groups[g] = {g, g + 1, g + 2};
  std::vector<long> sums(200);
#pragma omp parallel for
  for (int i = 0; i < 200; ++i) {
    long s = 0;
    for (int v : groups[i % 20])
//               ^^^^^^^^^^^^^^ container-mutation or data-race or unprotected-shared-update groups write/write
      s += v;
    sums[i] = s;
  }
  std::printf("%ld\n", sums[199]);
  return 0;
}
