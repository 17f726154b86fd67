// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <thread>
#include <chrono>
#include <vector>

int main()
{
  std::vector<int> v(64, 0);
  int first = 0;
#pragma omp parallel
#pragma omp single
  {
#pragma omp taskloop grainsize(8) nogroup shared(v)
    for (int i = 0; i < 64; ++i) {
      std::this_thread::sleep_for(std::chrono::microseconds(50));
      v[i] = i + 1;
//    ^^^^ missing-taskwait v write
    }
    for (int i = 0; i < 64; ++i)
      first += v[i];
//             ^^^^ other: missing-taskwait v read
  }
  std::printf("%d\n", first);
}
