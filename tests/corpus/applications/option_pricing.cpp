// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cmath>
#include <cstdio>
#include <vector>

static double normal_cdf(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

static double call_price(double spot, double strike, double rate, double vol, double years) {
  const double root = vol * std::sqrt(years);
  const double d1 = (std::log(spot / strike) + (rate + 0.5 * vol * vol) * years) / root;
  const double d2 = d1 - root;
  return spot * normal_cdf(d1) - strike * std::exp(-rate * years) * normal_cdf(d2);
}

int main() {
  const int n = 150;
  std::vector<double> strike(n), price(n);
  for (int i = 0; i < n; ++i) strike[i] = 50.0 + i;
  double highest = 0.0;
#pragma omp parallel for reduction(max : highest)
  for (int i = 0; i < n; ++i) {
    price[i] = call_price(100.0, strike[i], 0.02, 0.3, 1.0);
    highest = std::fmax(highest, price[i]);
  }
  std::printf("%f\n", highest);
}
