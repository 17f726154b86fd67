// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

template <class T>
T largest(const std::vector<T> &v) {
  T top = v[0];
#pragma omp parallel for
  for (int i = 1; i < static_cast<int>(v.size()); ++i)
    top = v[i] > top ? v[i] : top;
//  ^^^ missing-reduction or unprotected-shared-update top write/write
//               ^^^ other: missing-reduction or unprotected-shared-update top read
//                            ^^^ other: missing-reduction or unprotected-shared-update top read
  return top;
}

int main() {
  std::vector<float> v(140);
  for (int i = 0; i < 140; ++i) v[i] = static_cast<float>((i * 61) % 139);
  std::printf("%d\n", largest(v) > 0);
}
