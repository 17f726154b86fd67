// pcwm-label: no-race
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
