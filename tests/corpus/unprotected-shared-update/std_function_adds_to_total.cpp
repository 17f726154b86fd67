// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <functional>

static void repeat(int n, const std::function<void(int)> &op)
{
#pragma omp parallel for
  for (int i = 0; i < n; ++i)
    op(i);
//  ^^^^^ or: unprotected-shared-update or missing-reduction or data-race total write/read
}

int main()
{
  static int cell[350];
  int total = 0;
  repeat(350, [&](int i) { total += i; });
//^^^^^^^^^^^^^^^^^^^^^^ or: unprotected-shared-update or missing-reduction or data-race total write/read
//                         ^^^^^ unprotected-shared-update or missing-reduction or data-race total write/read
  std::printf("%d %d\n", total, cell[9]);
}
