// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <thread>
#include <chrono>
#include <array>

static long total;

static void submit(int seed)
{
  std::array<int, 8> buffer;
//                   ^^^^^^ or: task-captures-shared or missing-taskwait buffer write
  for (int k = 0; k < 8; ++k)
    buffer[k] = seed + k;
//  ^^^^^^^^^ task-captures-shared or missing-taskwait buffer write
#pragma omp task shared(buffer)
  {
    std::this_thread::sleep_for(std::chrono::microseconds(100));
    long s = 0;
    for (int k = 0; k < 8; ++k)
      s += buffer[k];
//         ^^^^^^^^^ other: task-captures-shared or missing-taskwait buffer read
#pragma omp atomic
    total += s;
  }
}

int main()
{
#pragma omp parallel
#pragma omp single
  for (int i = 0; i < 16; ++i)
    submit(i);
  std::printf("%ld\n", total);
}
