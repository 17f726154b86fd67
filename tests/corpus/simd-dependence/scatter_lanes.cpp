// pcwm-label: race
// pcwm-unconfirmed: the lanes of one thread run in order
#include <cstdio>
#include <vector>

int main()
{
  const int n = 240;
  std::vector<int> key(n), hist(8, 0);
  for (int i = 0; i < n; ++i)
    key[i] = (i / 3) % 8;
#pragma omp simd
  for (int i = 0; i < n; ++i)
    hist[key[i]] += 1;
//  ^^^^^^^^^^^^ simd-dependence or indirect-index hist write/read
  std::printf("%d\n", hist[3]);
}
