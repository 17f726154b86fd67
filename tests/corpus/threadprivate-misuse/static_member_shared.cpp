// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Stats {
  static int seen;
};
int Stats::seen = 0;

int main() {
  int total = 0;
#pragma omp parallel for reduction(+ : total)
  for (int i = 0; i < 50; ++i) {
    Stats::seen += i;
//  ^^^^^^^^^^^ unprotected-shared-update or missing-reduction Stats::seen write/read
    total += i;
  }
  std::printf("%d %d\n", total, Stats::seen);
}
