// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  const int blocks = 20, width = 16;
  std::vector<float> x(blocks * width, 1.0f);
  float norm[20];
  int b = 0;
#pragma omp parallel shared(b, x, norm)
  {
    for (b = 0; b < blocks; ++b) {
//       ^ shared-loop-index or missing-private b write/write
//              ^ other: shared-loop-index or missing-private b read
//                            ^ or: shared-loop-index or missing-private b write/read
      float s = 0;
#pragma omp simd reduction(+ : s)
      for (int k = 0; k < width; ++k)
        s += x[(b % blocks) * width + k];
//              ^ other: shared-loop-index or missing-private b read
#pragma omp critical
      norm[b % blocks] = s;
//         ^ other: shared-loop-index or missing-private b read
    }
  }
  std::printf("%g\n", norm[0]);
}
