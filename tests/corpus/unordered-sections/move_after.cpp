// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <utility>
#include <vector>

int main()
{
  std::vector<int> inbox(50, 3), work;
  int total = 0;
#pragma omp parallel sections
  {
#pragma omp section
    work.assign(10, 1);
#pragma omp section
    for (int i = 0; i < (int)inbox.size(); ++i)
      total += 1;
  }
  std::printf("%d %zu\n", total, work.size());
}
