// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <atomic>
#include <cstdio>
#include <vector>

int main()
{
  std::vector<int> v(1000);
  for (int i = 0; i < 1000; ++i)
    v[i] = (i * 7919) % 1013;
  std::atomic<int> best{-1};
  int where = -1;
#pragma omp parallel for
  for (int i = 0; i < 1000; ++i) {
    int seen = best.load();
    while (v[i] > seen && !best.compare_exchange_weak(seen, v[i])) {
    }
    if (v[i] > seen) {
#pragma omp critical
      where = i;
    }
  }
  std::printf("%d %d\n", best.load(), where);
  return 0;
}
