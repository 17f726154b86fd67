// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <iostream>
#include <vector>

void decay(std::vector<float> &signal) {
  const int half = static_cast<int>(signal.size()) / 2;
#pragma omp parallel for
  for (int i = half; i < 2 * half; ++i) {
    signal[i] = 0.5f * signal[i - half] + 1.0f;
  }
}

int main() {
  std::vector<float> signal(200, 1.0f);
  decay(signal);
  std::cout << signal.back() << "\n";
  return 0;
}
