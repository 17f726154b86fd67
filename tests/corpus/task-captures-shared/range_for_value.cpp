// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <string>
#include <thread>
#include <chrono>
#include <vector>

int main()
{
  const std::vector<int> items{4, 8, 15, 16, 23, 42, 99, 7, 1, 12};
  long total = 0;
#pragma omp parallel shared(total)
#pragma omp single
  {
    for (int item : items) {
#pragma omp task firstprivate(item) shared(total)
      {
        std::this_thread::sleep_for(std::chrono::microseconds(60));
        const int value = item;
#pragma omp atomic
        total += value;
      }
    }
#pragma omp taskwait
  }
  std::printf("%ld\n", total);
}
