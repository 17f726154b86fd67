// pcwm-label: no-race
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
