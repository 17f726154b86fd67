// pcwm-label: no-race
// pcwm-unconfirmed: clang 19 does not compile the scope construct
#include <cstdio>
#include <vector>

int main()
{
  std::vector<int> v(200, 3);
  int n = 0, m = 0;
#pragma omp parallel shared(n, m)
  {
    int local = 0;
#pragma omp for nowait
    for (int i = 0; i < 200; ++i)
      local += v[i];
#pragma omp scope reduction(+ : n)
    n += local;
#pragma omp masked
    m = n;
  }
  std::printf("%d %d\n", n, m);
}
