// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <omp.h>
#include <vector>

int main() {
  std::vector<float> field(171, 1.0f);
  const int n = static_cast<int>(field.size());
#pragma omp parallel
  {
    const int threads = omp_get_num_threads();
    const int me = omp_get_thread_num();
    const int each = n / threads;
    const int begin = me * each;
    const int end = me == threads - 1 ? n : begin + each;
    for (int i = begin; i < end; ++i) field[i] *= 2.0f;
  }
  std::printf("%f\n", field[n - 1]);
}
