// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <omp.h>
#include <random>

int main() {
  double v[60];
#pragma omp parallel
  {
    std::minstd_rand engine(7 + omp_get_thread_num());
    std::uniform_real_distribution<double> unit(0.0, 1.0);
#pragma omp for
    for (int i = 0; i < 60; ++i) v[i] = unit(engine);
  }
  std::printf("%d\n", v[0] >= 0.0);
}
