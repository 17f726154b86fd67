// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <omp.h>
#include <vector>

int main()
{
  std::vector<int> slot(2, 0);
#pragma omp parallel
  {
    int &mine = slot[omp_get_thread_num() % 2];
    for (int i = 0; i < 50; ++i)
      mine += i;
//    ^^^^ data-race or unprotected-shared-update slot write/read
  }
  std::printf("%d\n", slot[0]);
}
