// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> in(100), out(100);
  for (int i = 0; i < 100; ++i) in[i] = (i % 3) - 1;
  int kept = 0;
#pragma omp parallel for
  for (int i = 0; i < 100; ++i) {
    if (in[i] > 0) out[kept++] = in[i];
//                     ^^^^ unprotected-shared-update or loop-carried-dependence or missing-reduction kept write/read
//                 ^^^^^^^^^^^ maybe: loop-carried-dependence or indirect-index out write/write
  }
  std::printf("%d %d\n", kept, out[0]);
}
