// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

class Filter {
public:
  void run(const float *in, float *out, int n) {
#pragma omp parallel for
    for (int i = 0; i < n; ++i) {
      state_ = 0.25f * in[i];
//    ^^^^^^ missing-private or unprotected-shared-update state_ write/write
      out[i] = state_ + gain_;
//             ^^^^^^ other: missing-private or unprotected-shared-update state_ read
    }
  }

private:
  float state_ = 0.0f;
  float gain_ = 1.0f;
};

int main() {
  float in[75], out[75];
  for (int i = 0; i < 75; ++i) in[i] = i;
  Filter filter;
  filter.run(in, out, 75);
  std::printf("%d\n", out[3] > 0);
}
