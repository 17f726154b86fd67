// pcwm-label: race
// pcwm-unconfirmed: the copy of a struct is not instrumented
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
  Root root;
#pragma omp parallel for
  for (int i = 0; i < 320; ++i) {
    root = newton(i);
//  ^^^^ missing-private or data-race or unprotected-shared-update root write/write
    all[i] = root;
//           ^^^^ other: missing-private or data-race or unprotected-shared-update root read
  }
  std::printf("%f %d\n", all[49].value, all[49].steps);
}
