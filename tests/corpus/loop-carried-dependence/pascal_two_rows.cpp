// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  const unsigned mod = 1000007;
  std::vector<unsigned> row(300, 0), prev;
  row[0] = 1;
  for (int n = 1; n < 40; ++n) {
    prev = row;
#pragma omp parallel for
    for (int k = 1; k < 300; ++k)
      row[k] = (prev[k] + prev[k - 1]) % mod;
  }
  std::printf("%u\n", row[20]);
  return 0;
}
