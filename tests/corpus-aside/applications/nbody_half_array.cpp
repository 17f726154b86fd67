// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
  double *f = sys.fx.data();
#pragma omp parallel for schedule(dynamic, 4) reduction(+ : f[0 : n])
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      const double f_ij = pair_force(sys.x[j] - sys.x[i]);
      f[i] += f_ij;
      f[j] -= f_ij;
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
