// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <random>

int main()
{
  const int n = 400;
  long inside = 0;
#pragma omp parallel reduction(+ : inside)
  {
    std::minstd_rand gen(7);
    std::uniform_real_distribution<double> u(0.0, 1.0);
#pragma omp for
    for (int i = 0; i < n; ++i) {
      const double x = u(gen), y = u(gen);
      if (x * x + y * y <= 1.0)
        ++inside;
    }
  }
  std::printf("%d\n", inside >= 0);
}
