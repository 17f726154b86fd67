// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Box {
  int low = 1 << 20;
  int high = -(1 << 20);
};

#pragma omp declare reduction(join : Box : omp_out.low = omp_in.low < omp_out.low ? omp_in.low : omp_out.low, \
                              omp_out.high = omp_in.high > omp_out.high ? omp_in.high : omp_out.high)

int main() {
  Box box;
#pragma omp parallel for reduction(join : box)
  for (int i = 0; i < 120; ++i) {
    const int v = (i * 37) % 101;
    if (v < box.low) box.low = v;
    if (v > box.high) box.high = v;
  }
  std::printf("%d %d\n", box.low, box.high);
}
