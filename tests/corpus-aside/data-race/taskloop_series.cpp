// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <thread>
#include <chrono>

static long term(int i)
{
  std::this_thread::sleep_for(std::chrono::microseconds(5));
  return long(i) * (i + 1) / 2;
}

int main()
{
  long sum = 0;
#pragma omp parallel
#pragma omp masked
  {
#pragma omp taskloop num_tasks(16) shared(sum)
    for (int i = 0; i < 160; ++i)
      sum += term(i);
//    ^^^ unprotected-shared-update or data-race or missing-reduction or task-captures-shared sum write/read
  }
  std::printf("%ld\n", sum);
}
