// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <random>

int main() {
  std::minstd_rand engine(7);
  double v[60];
#pragma omp parallel for
  for (int i = 0; i < 60; ++i) {
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    v[i] = unit(engine);
//              ^^^^^^ thread-unsafe-call or unprotected-shared-update or container-mutation engine write/read
  }
  std::printf("%d\n", v[0] >= 0.0);
}
