// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Complex {
  double re = 0, im = 0;
  Complex &operator+=(const Complex &o) {
    re += o.re;
//  ^^ unprotected-shared-update or missing-reduction re|total|total.re write/read
    im += o.im;
//  ^^ maybe: unprotected-shared-update or missing-reduction im|total|total.im write/read
    return *this;
  }
};

int main() {
  Complex total;
#pragma omp parallel for
  for (int i = 0; i < 80; ++i) {
    Complex c;
    c.re = i;
    c.im = -i;
    total += c;
//  ^^^^^ or: unprotected-shared-update or missing-reduction re|total|total.re write/read
  }
  std::printf("%d\n", total.re > 0);
}
