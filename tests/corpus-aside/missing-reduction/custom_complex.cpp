// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Cplx {
  double re = 0, im = 0;
  Cplx &operator+=(const Cplx &o)
  {
    re += o.re;
    im += o.im;
    return *this;
  }
};
#pragma omp declare reduction(cadd : Cplx : omp_out += omp_in)

int main()
{
  std::vector<Cplx> signal(256);
  for (int i = 0; i < 256; ++i) {
    signal[i].re = i;
    signal[i].im = -i;
  }
  Cplx acc;
#pragma omp parallel for reduction(cadd : acc)
  for (int i = 0; i < 256; ++i)
    acc += signal[i];
  std::printf("%g %g\n", acc.re, acc.im);
}
