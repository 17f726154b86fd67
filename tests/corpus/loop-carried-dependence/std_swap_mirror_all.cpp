// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <utility>
#include <vector>

template <class Seq>
static void reverse(Seq &s)
{
  const int n = static_cast<int>(s.size());
#pragma omp parallel for
  for (int i = 0; i < n; ++i)
    std::swap(s[i], s[n - 1 - i]);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loop-carried-dependence or data-race or aliasing-pointers or unprotected-shared-update s|v write/write
}

int main()
{
  std::vector<int> v(500);
  for (int i = 0; i < 500; ++i)
    v[i] = i;
  reverse(v);
  std::printf("%d\n", v[0]);
}
