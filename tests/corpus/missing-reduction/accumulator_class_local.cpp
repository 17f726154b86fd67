// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

class Mean {
public:
  void take(const float *values, int count) {
    float sum = 0.0f;
#pragma omp parallel for reduction(+ : sum)
    for (int i = 0; i < count; ++i) {
      sum += values[i];
    }
    sum_ += sum;
    count_ += count;
  }
  float value() const { return count_ ? sum_ / count_ : 0.0f; }

private:
  float sum_ = 0.0f;
  int count_ = 0;
};

int main() {
  float samples[180];
  for (int i = 0; i < 180; ++i) samples[i] = static_cast<float>(i % 13);
  Mean mean;
  mean.take(samples, 180);
  std::printf("%f\n", mean.value());
  return 0;
}
