// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Flags {
  bool ready;
  bool dirty;
  unsigned char level;
};

int main() {
  Flags f{false, false, 0};
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    f.ready = true;
#pragma omp section
    f.dirty = true;
  }
  std::printf("%u\n", f.level);
}
