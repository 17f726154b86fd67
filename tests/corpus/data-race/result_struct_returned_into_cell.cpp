// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Root {
  double value;
  int steps;
};

static Root newton(double a)
{
  Root r{a > 1 ? a : 1, 0};
  while (r.steps < 30 && (r.value * r.value - a > 1e-9 || a - r.value * r.value > 1e-9)) {
    r.value = 0.5 * (r.value + a / r.value);
    ++r.steps;
  }
  return r;
}

int main()
{
  Root all[320];
#pragma omp parallel for
  for (int i = 0; i < 320; ++i) {
    all[i] = newton(i);
  }
  std::printf("%f %d\n", all[49].value, all[49].steps);
}
