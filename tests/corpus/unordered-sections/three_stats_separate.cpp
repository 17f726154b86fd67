// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>
#include <algorithm>

int main()
{
  std::vector<double> v(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 31) % 100;
  double sum = 0, sq = 0, mx = v[0];
#pragma omp parallel sections shared(v)
  {
#pragma omp section
    {
      for (int k = 0; k < 100; ++k)
        sum += v[k];
    }
#pragma omp section
    {
      for (int k = 0; k < 100; ++k)
        sq += v[k] * v[k];
    }
#pragma omp section
    mx = *std::max_element(v.begin(), v.end());
  }
  std::printf("%g %g %g\n", sum, sq, mx);
}
