// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <thread>
#include <chrono>
#include <vector>

constexpr int kBlocks = 8, kSize = 16;

static void smooth(double *block, const double *left)
{
  std::this_thread::sleep_for(std::chrono::microseconds(200));
  for (int i = 0; i < kSize; ++i)
    block[i] = 0.5 * (block[i] + left[kSize - 1]);
//  ^^^^^^^^ missing-task-dependence cur|block write
//                               ^^^^^^^^^^^^^^^ other: missing-task-dependence cur|block read
}

int main()
{
  std::vector<double> cur(kBlocks * kSize, 1.0);
  double *p = cur.data();
#pragma omp parallel
#pragma omp master
  for (int b = 1; b < kBlocks; ++b) {
#pragma omp task firstprivate(b) depend(inout : p[b * kSize])
    smooth(p + b * kSize, p + (b - 1) * kSize);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ or: missing-task-dependence cur|block write/read
  }
  std::printf("%g\n", cur[40]);
}
