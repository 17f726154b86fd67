// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Walker {
  int x = 0;
  void step(int d) { x += d; }
//                   ^ unprotected-shared-update or missing-private or missing-reduction or missing-firstprivate x|w write/read
};

int main() {
  int end[60];
  Walker w;
#pragma omp parallel for
  for (int i = 0; i < 60; ++i) {
    for (int k = 0; k < 5; ++k) w.step(i - k);
//                              ^ or: unprotected-shared-update or missing-private or missing-reduction or missing-firstprivate x|w write/read
    end[i] = w.x;
//           ^^^ other: unprotected-shared-update or missing-private or missing-reduction or missing-firstprivate x|w read
  }
  std::printf("%d\n", end[59]);
}
