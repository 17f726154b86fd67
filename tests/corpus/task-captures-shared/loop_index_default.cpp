// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <thread>
#include <chrono>
#include <vector>

int main()
{
  std::vector<int> out(40, 0);
#pragma omp parallel
#pragma omp single
  {
    for (int i = 0; i < 40; ++i) {
#pragma omp task shared(out)
      {
        std::this_thread::sleep_for(std::chrono::microseconds(30));
        out[i] += 1;
      }
    }
#pragma omp taskwait
  }
  std::printf("%d\n", out[0]);
}
