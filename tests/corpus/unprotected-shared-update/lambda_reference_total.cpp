// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <functional>
#include <vector>

template <class F>
void for_each_index(int n, F &&body)
{
#pragma omp parallel for schedule(static)
  for (int i = 0; i < n; ++i)
    body(i);
//  ^^^^^^^ or: unprotected-shared-update or data-race or missing-reduction total write/write
}

int main()
{
  std::vector<double> x(500, 0.25), y(500);
  double total = 0;
  for_each_index(500, [&](int i) {
    y[i] = x[i] * i;
    total += y[i];
//  ^^^^^ unprotected-shared-update or data-race or missing-reduction total write/read
  });
  for (double v : y)
    total += v;
  std::printf("%g\n", total);
  return 0;
}
