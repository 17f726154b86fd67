// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Model {
  double weight = 0.0, bias = 0.0;
};

int main() {
  const int samples = 160;
  std::vector<double> x(samples), y(samples);
  for (int i = 0; i < samples; ++i) {
    x[i] = 0.01 * i;
    y[i] = 3.0 * x[i] + 1.0;
  }
  Model model;
  for (int epoch = 0; epoch < 4; ++epoch) {
    double gw = 0.0, gb = 0.0;
#pragma omp parallel for reduction(+ : gw, gb)
    for (int i = 0; i < samples; ++i) {
      const double error = model.weight * x[i] + model.bias - y[i];
      gw += error * x[i];
      gb += error;
    }
    model.weight -= 0.1 * gw / samples;
    model.bias -= 0.1 * gb / samples;
  }
  std::printf("%f\n", model.weight);
}
