// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <omp.h>
#include <vector>

int main()
{
  std::vector<int> v(1200, 2);
  long total = 0;

#pragma omp parallel
  {
    const int me = omp_get_thread_num(), team = omp_get_num_threads();
    const auto lo = v.begin() + v.size() * me / team;
    const auto hi = v.begin() + v.size() * (me + 1) / team;
    std::for_each(lo, hi, [&](int &x) {
      x *= 3;
      total += x;
//    ^^^^^ unprotected-shared-update or missing-reduction or data-race total write/read
    });
  }
  std::printf("%ld\n", total);
}
