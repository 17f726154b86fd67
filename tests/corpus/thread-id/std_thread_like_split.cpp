// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <algorithm>
#include <omp.h>
#include <vector>

static void partition(int n, int parts, int k, int &lo, int &hi)
{
  const int step = (n + parts - 1) / parts;
  lo = std::min(n, k * step);
  hi = std::min(n, lo + step);
}

int main()
{
  std::vector<int> v(500, 1);
  std::vector<long> checksum(8, 0);
#pragma omp parallel num_threads(6)
  {
    int lo, hi;
    const int id = omp_get_thread_num();
    partition(int(v.size()), omp_get_num_threads(), id, lo, hi);
    for (int i = lo; i < hi; ++i) {
      v[i] += id;
      checksum[i % 8] += v[i];
//    ^^^^^^^^^^^^^^^ data-race or unprotected-shared-update or loop-carried-dependence checksum write/read
    }
  }
  std::printf("%ld\n", checksum[0]);
}
