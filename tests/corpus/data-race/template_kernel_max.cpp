// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

template <class T>
T largest(const std::vector<T> &v) {
  T top = v[0];
#pragma omp parallel for reduction(max : top)
  for (int i = 1; i < static_cast<int>(v.size()); ++i)
    top = v[i] > top ? v[i] : top;
  return top;
}

int main() {
  std::vector<float> v(140);
  for (int i = 0; i < 140; ++i) v[i] = static_cast<float>((i * 61) % 139);
  std::printf("%d\n", largest(v) > 0);
}
