// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <omp.h>

template <class F>
static void for_each_index(int n, F f)
{
#pragma omp parallel for num_threads(2)
  for (int i = 0; i < n; ++i)
    f(i);
}

int main()
{
  int total = 0;
  omp_set_max_active_levels(2);
  for_each_index(6, [&](int i) {
    for_each_index(8, [&](int j) {
      if ((i + j) % 3 == 0) {
        total += 1;
//      ^^^^^ unprotected-shared-update total|count write/read
      }
    });
  });
  std::printf("%d\n", total);
}
