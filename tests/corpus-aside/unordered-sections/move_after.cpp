// pcwm-label: no-race
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
