// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <unistd.h>
#include <vector>

int main()
{
  std::vector<int> weights{4, 8, 15, 16, 23, 42};
  long total = 0;
#pragma omp parallel
#pragma omp single
  for (int weight : weights) {
#pragma omp task shared(total)
    {
      usleep(200);
#pragma omp atomic
      total += weight;
    }
  }
  std::printf("%ld\n", total);
  return 0;
}
