// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

int main() {
  double edge[80], width = 0.0, area[80];
  for (int i = 0; i < 80; ++i) edge[i] = i * i * 0.5;
#pragma omp parallel for lastprivate(width)
  for (int i = 0; i < 79; ++i) {
    width = edge[i + 1] - edge[i];
    area[i] = width * 2.0;
  }
  area[79] = width;
  std::printf("%f\n", area[79]);
}
