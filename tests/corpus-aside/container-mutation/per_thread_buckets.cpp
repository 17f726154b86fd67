// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <omp.h>
#include <vector>

int main()
{
  std::vector<std::vector<int>> bucket(omp_get_max_threads());
#pragma omp parallel
  {
    std::vector<int> &mine = bucket[omp_get_thread_num()];
#pragma omp for schedule(dynamic, 8)
    for (int i = 0; i < 500; ++i)
      if (i % 3 == 0)
        mine.push_back(i);
  }
  std::size_t n = 0;
  for (const auto &b : bucket)
    n += b.size();
  std::printf("%zu\n", n);
}
