// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  std::vector<std::vector<int>> bucket(10);
  for (auto &b : bucket)
    b.reserve(1000);

#pragma omp parallel for
  for (int d = 0; d < 10; ++d)
    for (int i = 0; i < 1000; ++i)
      if (i % 10 == d)
        bucket[d].push_back(i);

  std::printf("%zu\n", bucket[3].size());
}
