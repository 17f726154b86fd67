// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

void mix(double &mine, const double &other) { mine = 0.5 * (mine + other); }

int main() {
  std::vector<double> x(130, 1.0), y(131, 2.0);
#pragma omp parallel for
  for (int i = 0; i < 129; ++i) {
    mix(x[i], y[i + 1]);
  }
  std::printf("%f\n", x[0]);
}
