// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>
#define H(i, j) h[(i) * cols + (j)]

int main()
{
  const int rows = 40, cols = 32;
  std::vector<float> h(rows * cols, 1.0f);
#pragma omp parallel for simd collapse(2)
  for (int i = 1; i < rows - 1; ++i)
    for (int j = 1; j < cols - 1; ++j)
      H(i, j) = 0.25f * (H(i - 1, j) + H(i + 1, j) + H(i, j - 1) + H(i, j + 1));
//    ^^^^^^^ simd-dependence or loop-carried-dependence h write
//                       ^^^^^^^^^^^ other: simd-dependence or loop-carried-dependence h read
//                                     ^^^^^^^^^^^ other: simd-dependence or loop-carried-dependence h read
//                                                   ^^^^^^^^^^^ other: simd-dependence or loop-carried-dependence h read
//                                                                 ^^^^^^^^^^^ other: simd-dependence or loop-carried-dependence h read
  std::printf("%g\n", h[70]);
}
