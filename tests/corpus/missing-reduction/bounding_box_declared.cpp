// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
    hi = std::max(hi, v);
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
#pragma omp parallel for reduction(grow : box)
  for (std::size_t i = 0; i < x.size(); ++i)
    box.add(x[i]);
  std::printf("%g %g\n", box.lo, box.hi);
  return 0;
}
