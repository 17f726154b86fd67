// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

static void blur(float *out, const float *in, int n) {
#pragma omp parallel for
  for (int i = 1; i < n - 1; ++i) {
    out[i] = (in[i - 1] + in[i] + in[i + 1]) / 3;
//  ^^^^^^ aliasing-pointers or loop-carried-dependence out|in|signal write
//            ^^^^^^^^^ other: aliasing-pointers or loop-carried-dependence out|in|signal read
//                        ^^^^^ maybe: aliasing-pointers or loop-carried-dependence out|in|signal read
//                                ^^^^^^^^^ other: aliasing-pointers or loop-carried-dependence out|in|signal read
  }
}

int main() {
  float signal[140];
  for (int i = 0; i < 140; ++i) signal[i] = static_cast<float>(i % 10);
  blur(signal, signal, 140);
  std::printf("%d\n", signal[70] > 0);
}
