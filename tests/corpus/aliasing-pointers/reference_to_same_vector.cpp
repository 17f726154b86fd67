// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> data(100, 1);
  const std::vector<int> &before = data;
#pragma omp parallel for
  for (int i = 1; i < 100; ++i) data[i] = before[i - 1] + 1;
//                              ^^^^^^^ aliasing-pointers or loop-carried-dependence data|before write
//                                        ^^^^^^^^^^^^^ other: aliasing-pointers or loop-carried-dependence data|before read
  std::printf("%d\n", data[99] > 0);
}
