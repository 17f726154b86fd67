// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Flags {
  unsigned ready : 1;
  unsigned dirty : 1;
  unsigned level : 6;
};

int main() {
  Flags f{0, 0, 0};
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    f.ready = 1;
//  ^^^^^^^ data-race or unordered-sections f|f.ready|f.dirty write
#pragma omp section
    f.dirty = 1;
//  ^^^^^^^ data-race or unordered-sections f|f.ready|f.dirty write
  }
  std::printf("%u\n", f.level);
}
