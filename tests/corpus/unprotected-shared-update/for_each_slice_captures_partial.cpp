// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
    long partial = 0;
    std::for_each(lo, hi, [&](int &x) {
      x *= 3;
      partial += x;
    });
#pragma omp atomic
    total += partial;
  }
  std::printf("%ld\n", total);
}
