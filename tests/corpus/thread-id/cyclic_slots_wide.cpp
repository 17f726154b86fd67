// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <omp.h>
#include <vector>

int main()
{
  std::vector<int> slot(omp_get_max_threads(), 0);
#pragma omp parallel
  {
    int &mine = slot[omp_get_thread_num()];
    for (int i = 0; i < 50; ++i)
      mine += i;
  }
  std::printf("%d\n", slot[0]);
}
