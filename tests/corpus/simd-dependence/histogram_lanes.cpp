// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  const int n = 240, bins = 8, lanes = 4;
  std::vector<int> key(n), hist(bins * lanes, 0);
  for (int i = 0; i < n; ++i)
    key[i] = (i * 5) % bins;
  for (int base = 0; base < n; base += lanes) {
#pragma omp simd simdlen(4)
    for (int l = 0; l < lanes; ++l)
      hist[key[base + l] * lanes + l] += 1;
  }
  std::printf("%d\n", hist[3]);
}
