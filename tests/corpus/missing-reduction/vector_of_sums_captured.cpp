// pcwm-label: race
// pcwm-confirmed: 4 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using Sums = std::vector<long>;

#pragma omp declare reduction(add : Sums : std::transform( \
        omp_out.begin(), omp_out.end(), omp_in.begin(), omp_out.begin(), std::plus<long>())) \
    initializer(omp_priv = Sums(omp_orig.size(), 0))

int main()
{
  Sums sums(12, 0);

#pragma omp parallel for
  for (int day = 0; day < 365; ++day) {
    const int month = day * 12 / 365;
    for (int hour = 0; hour < 24; ++hour)
      sums[month] += hour * day % 17;
//    ^^^^^^^^^^^ indirect-index or missing-reduction or unprotected-shared-update or data-race or loop-carried-dependence sums write/read
  }
  for (long s : sums)
    std::printf("%ld ", s);
  std::printf("\n");
}
