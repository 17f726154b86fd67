// pcwm-label: race
// pcwm-confirmed: 4 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <thread>
#include <chrono>

struct Cell {
  int value = 1;
  int copy[2] = {0, 0};
};

static void nap() { std::this_thread::sleep_for(std::chrono::microseconds(300)); }

int main()
{
  Cell c;
#pragma omp parallel
#pragma omp single
  {
#pragma omp task shared(c) depend(in : c.copy[0])
    {
      nap();
      c.copy[0] = c.value;
//                ^^^^^^^ other: missing-task-dependence value read
    }
#pragma omp task shared(c) depend(in : c.copy[1])
    {
      nap();
      c.copy[1] = c.value;
//                ^^^^^^^ other: missing-task-dependence value read
    }
#pragma omp task shared(c) depend(out : c.value)
    {
      nap();
      c.value = 99;
//    ^^^^^^^ missing-task-dependence value write
    }
  }
  std::printf("%d %d %d\n", c.copy[0], c.copy[1], c.value);
}
