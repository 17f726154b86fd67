// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  std::vector<std::vector<int>> bucket(10);
  for (auto &b : bucket)
    b.reserve(1000);

#pragma omp parallel for
  for (int i = 0; i < 1000; ++i)
    bucket[i % 10].push_back(i);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ container-mutation or indirect-index or data-race or unprotected-shared-update or loop-carried-dependence bucket write/write

  std::printf("%zu\n", bucket[3].size());
}
