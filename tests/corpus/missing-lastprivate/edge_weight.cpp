// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

int main() {
  double edge[80], width = 0.0, area[80];
  for (int i = 0; i < 80; ++i) edge[i] = i * i * 0.5;
#pragma omp parallel for shared(width)
  for (int i = 0; i < 79; ++i) {
    width = edge[i + 1] - edge[i];
//  ^^^^^ missing-lastprivate or missing-private width write/write
    area[i] = width * 2.0;
//            ^^^^^ other: missing-lastprivate or missing-private width read
  }
  area[79] = width;
  std::printf("%f\n", area[79]);
}
