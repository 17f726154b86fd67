// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  const int limit = 20000;
  std::vector<char> composite(limit + 1);
  for (int p = 2; p * p <= limit; ++p) {
    if (composite[p])
      continue;
#pragma omp parallel for schedule(static)
    for (int k = p; k <= limit / p; ++k)
      composite[k * p] = true;
  }
  int count = 0;
  for (int i = 2; i <= limit; ++i)
    count += !composite[i];
  std::printf("%d\n", count);
  return 0;
}
