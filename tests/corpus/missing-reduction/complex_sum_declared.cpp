// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <complex>
#include <cstdio>

using cd = std::complex<double>;
#pragma omp declare reduction(csum : cd : omp_out += omp_in) initializer(omp_priv = cd(0, 0))

int main()
{
  cd total(0, 0);
#pragma omp parallel for reduction(csum : total)
  for (int k = 0; k < 1000; ++k)
    total += std::polar(1.0, 0.01 * k);
  std::printf("%g %g\n", total.real(), total.imag());
  return 0;
}
