// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

template <class F>
void for_each_index(int n, F f) {
#pragma omp parallel for
  for (int i = 0; i < n; ++i) f(i);
}

int main() {
  double sum = 0.0;
  for_each_index(100, [&](int i) { sum += 0.5 * i; });
//                                 ^^^ unprotected-shared-update or missing-reduction sum write/read
  std::printf("%d\n", sum > 0);
}
