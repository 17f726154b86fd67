// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <memory>
#include <omp.h>

struct Counter {
  long hits = 0;
  char pad[56];
};

int main()
{
  const int slots = omp_get_max_threads();
  std::unique_ptr<Counter[]> c(new Counter[slots < 4 ? 4 : slots]);
#pragma omp parallel
  {
    Counter &mine = c[omp_get_thread_num()];
#pragma omp for schedule(static)
    for (int i = 0; i < 3000; ++i)
      if (i % 7 < 3)
        mine.hits++;
  }
  long sum = 0;
  for (int t = 0; t < slots; ++t)
    sum += c[t].hits;
  std::printf("%d\n", sum > 0);
  return 0;
}
