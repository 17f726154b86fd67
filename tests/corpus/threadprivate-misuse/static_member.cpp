// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Stats {
  static int seen;
#pragma omp threadprivate(seen)
};
int Stats::seen = 0;

int main() {
  int total = 0;
#pragma omp parallel for reduction(+ : total)
  for (int i = 0; i < 50; ++i) {
    Stats::seen += i;
    total += Stats::seen >= 0;
  }
  std::printf("%d\n", total);
}
