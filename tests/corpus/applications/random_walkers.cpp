// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <random>
#include <vector>

struct Walker {
  std::mt19937 engine;
  int position = 0;
};

int main() {
  std::vector<Walker> walkers(24);
  for (int w = 0; w < 24; ++w) walkers[w].engine.seed(100 + w);
  for (int step = 0; step < 5; ++step) {
#pragma omp parallel for
    for (int w = 0; w < 24; ++w) {
      Walker &me = walkers[w];
      me.position += (me.engine() & 1u) ? 1 : -1;
    }
  }
  long spread = 0;
#pragma omp parallel for reduction(+ : spread)
  for (int w = 0; w < 24; ++w) spread += walkers[w].position * walkers[w].position;
  std::printf("%ld\n", spread);
}
