// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> all;
#pragma omp parallel
  {
    std::vector<int> mine;
#pragma omp for nowait
    for (int n = 0; n < 200; ++n)
      if (n % 7 == 3) mine.push_back(n);
#pragma omp critical(merge)
    all.insert(all.end(), mine.begin(), mine.end());
  }
  std::printf("%zu\n", all.size());
}
