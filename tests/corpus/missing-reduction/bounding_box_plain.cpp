// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <limits>
#include <vector>

struct Box {
  double lo = std::numeric_limits<double>::max();
  double hi = std::numeric_limits<double>::lowest();
  void add(double v)
  {
    lo = std::min(lo, v);
//  ^^^^^^^^^^^^^^^^^^^^ missing-reduction or unprotected-shared-update or data-race box|lo|box.lo write/read
    hi = std::max(hi, v);
//  ^^^^^^^^^^^^^^^^^^^^ missing-reduction or unprotected-shared-update or data-race box|hi|box.hi write/read
  }
  void add(const Box &b)
  {
    lo = std::min(lo, b.lo);
    hi = std::max(hi, b.hi);
  }
};

#pragma omp declare reduction(grow : Box : omp_out.add(omp_in))

int main()
{
  std::vector<double> x(3000);
  for (std::size_t i = 0; i < x.size(); ++i)
    x[i] = (i * 7919) % 3001;
  Box box;
#pragma omp parallel for
  for (std::size_t i = 0; i < x.size(); ++i)
    box.add(x[i]);
//  ^^^^^^^^^^^^^ or: missing-reduction or unprotected-shared-update or data-race box|lo|box.lo write/read
//  ^^^^^^^^^^^^^ or: missing-reduction or unprotected-shared-update or data-race box|hi|box.hi write/read
  std::printf("%g %g\n", box.lo, box.hi);
  return 0;
}
