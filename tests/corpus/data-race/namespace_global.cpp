// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

namespace stats {
int calls = 0;
inline double f(double x) {
  ++calls;
//  ^^^^^ unprotected-shared-update or missing-reduction calls|stats::calls write/read
  return x * 0.5;
}
} // namespace stats

int main() {
  double y[70];
#pragma omp parallel for
  for (int i = 0; i < 70; ++i) y[i] = stats::f(i);
  std::printf("%d\n", y[3] > 0 && stats::calls > 0);
}
