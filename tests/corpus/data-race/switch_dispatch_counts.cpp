// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

enum class Op { add, mul, neg };

int main() {
  int adds = 0, others = 0;
#pragma omp parallel for reduction(+ : others)
  for (int i = 0; i < 60; ++i) {
    switch (static_cast<Op>(i % 3)) {
    case Op::add: adds += 1; break;
//                ^^^^ missing-reduction or unprotected-shared-update adds write/read
    case Op::mul:
    case Op::neg: others += 1; break;
    }
  }
  std::printf("%d\n", adds + others > 0);
}
