// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

enum class Op { add, mul, neg };

int main() {
  Op op[60];
  double x[60];
  for (int i = 0; i < 60; ++i) {
    op[i] = static_cast<Op>(i % 3);
    x[i] = i;
  }
#pragma omp parallel for
  for (int i = 0; i < 60; ++i) {
    double y = x[i];
    switch (op[i]) {
    case Op::add: y += 1.0; break;
    case Op::mul: y *= 2.0; break;
    case Op::neg: y = -y; break;
    }
    x[i] = y;
  }
  std::printf("%f\n", x[59]);
}
