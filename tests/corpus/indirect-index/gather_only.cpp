// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> where(100), from(100), to(100);
  for (int i = 0; i < 100; ++i) {
    where[i] = (i * i) % 100;
    from[i] = i;
  }
#pragma omp parallel for
  for (int i = 0; i < 100; ++i) to[i] = from[where[i]];
  std::printf("%d\n", to[99]);
}
