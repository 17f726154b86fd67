// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

namespace stats {
double half = 0.5;
inline double f(double x) { return x * half; }
} // namespace stats

int main() {
  double y[70];
  stats::half = 0.25;
#pragma omp parallel for
  for (int i = 0; i < 70; ++i) y[i] = stats::f(i);
  std::printf("%f\n", y[3]);
}
