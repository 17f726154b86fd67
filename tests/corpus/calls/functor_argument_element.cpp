// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

template <class F>
void for_each_index(int n, F f) {
#pragma omp parallel for
  for (int i = 0; i < n; ++i) f(i);
}

int main() {
  std::vector<double> half(100);
  for_each_index(100, [&](int i) { half[i] = 0.5 * i; });
  std::printf("%f\n", half[99]);
}
