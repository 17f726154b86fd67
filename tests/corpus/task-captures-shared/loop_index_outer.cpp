// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
    int i;
    for (i = 0; i < 40; ++i) {
//                      ^^^ task-captures-shared i write
#pragma omp task shared(i, out)
      {
        std::this_thread::sleep_for(std::chrono::microseconds(30));
        const int slot = i;
//                       ^ other: task-captures-shared i read
#pragma omp atomic
        out[slot % 40] += 1;
      }
    }
#pragma omp taskwait
  }
  std::printf("%d\n", out[0]);
}
