// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <iostream>
#include <vector>

void decay(std::vector<float> &signal, int distance) {
  const int n = static_cast<int>(signal.size());
#pragma omp parallel for
  for (int i = distance; i < n; ++i) {
    signal[i] = 0.5f * signal[i - distance] + 1.0f;
//  ^^^^^^^^^ loop-carried-dependence signal write
//                     ^^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence signal read
  }
}

int main() {
  std::vector<float> signal(200, 1.0f);
  decay(signal, 3);
  std::cout << signal.back() << "\n";
  return 0;
}
