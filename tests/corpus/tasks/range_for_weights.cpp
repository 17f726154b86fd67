// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
      total += weight;
//    ^^^^^ unprotected-shared-update total write/read
    }
  }
  std::printf("%ld\n", total);
  return 0;
}
