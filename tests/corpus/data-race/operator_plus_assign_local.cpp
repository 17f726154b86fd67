// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Complex {
  double re = 0, im = 0;
  Complex &operator+=(const Complex &o) {
    re += o.re;
    im += o.im;
    return *this;
  }
};

int main() {
  Complex total;
#pragma omp parallel
  {
    Complex mine;
#pragma omp for nowait
    for (int i = 0; i < 80; ++i) {
      Complex c;
      c.re = i;
      c.im = -i;
      mine += c;
    }
#pragma omp critical
    total += mine;
  }
  std::printf("%f\n", total.re);
}
