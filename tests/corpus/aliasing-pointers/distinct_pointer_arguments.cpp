// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

static void blur(float *out, const float *in, int n) {
#pragma omp parallel for
  for (int i = 1; i < n - 1; ++i) {
    out[i] = (in[i - 1] + in[i] + in[i + 1]) / 3;
  }
}

int main() {
  float signal[140], smooth[140] = {0};
  for (int i = 0; i < 140; ++i) signal[i] = static_cast<float>(i % 10);
  blur(smooth, signal, 140);
  std::printf("%d\n", smooth[70] > 0);
}
