// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Walker {
  int x = 0;
  void step(int d) { x += d; }
};

int main() {
  int end[60];
#pragma omp parallel for
  for (int i = 0; i < 60; ++i) {
    Walker w;
    for (int k = 0; k < 5; ++k) w.step(i - k);
    end[i] = w.x;
  }
  std::printf("%d\n", end[59]);
}
