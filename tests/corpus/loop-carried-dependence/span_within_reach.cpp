// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

template <class T>
void relax(std::vector<T> &v, std::size_t reach)
{
  const std::size_t n = v.size();
#pragma omp parallel for
  for (std::size_t i = 0; i < reach; ++i)
    v[i + reach] = v[i] + T(1);
  if (n > 2 * reach)
    v[n - 1] = T(0);
}

int main()
{
  std::vector<double> values(400, 1.0);
  relax(values, 150);
  std::printf("%g %g\n", values[0], values[299]);
  return 0;
}
