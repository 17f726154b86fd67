// pcwm-label: race
// pcwm-confirmed: 4 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <cmath>
#include <vector>

struct System {
  explicit System(int n) : x(n), fx(n, 0.0) {}
  int size() const { return static_cast<int>(x.size()); }
  std::vector<double> x, fx;
};

static inline double pair_force(double d)
{
  const double r = std::fabs(d) + 0.1;
  return d / (r * r * r);
}

static void forces(System &sys)
{
  const int n = sys.size();
#pragma omp parallel for schedule(dynamic, 4)
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      const double f_ij = pair_force(sys.x[j] - sys.x[i]);
      sys.fx[i] += f_ij;
//    ^^^^^^^^^ indirect-index or loop-carried-dependence or unprotected-shared-update sys.fx|fx|sys write/read
      sys.fx[j] -= f_ij;
//    ^^^^^^^^^ or: indirect-index or loop-carried-dependence or unprotected-shared-update sys.fx|fx|sys write/read
    }
  }
}

int main()
{
  System sys(64);
  for (int i = 0; i < sys.size(); ++i)
    sys.x[i] = i * 1.5;
  forces(sys);
  std::printf("%g\n", sys.fx[0]);
}
