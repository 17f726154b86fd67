// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

class Filter {
public:
  void run(const float *in, float *out, int n) const {
#pragma omp parallel for
    for (int i = 0; i < n; ++i) {
      float state = 0.25f * in[i];
      out[i] = state + this->gain_;
    }
  }

private:
  float gain_ = 1.0f;
};

int main() {
  float in[75], out[75];
  for (int i = 0; i < 75; ++i) in[i] = i;
  Filter filter;
  filter.run(in, out, 75);
  std::printf("%d\n", out[3] > 0);
}
