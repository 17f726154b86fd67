// pcwm-label: no-race
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
