// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <omp.h>
#include <vector>

int main()
{
  std::vector<int> trace(64, 0);
  int step = 0;
#pragma omp parallel num_threads(4)
  {
    for (int k = 0; k < 3; ++k) {
#pragma omp masked filter(1)
      step = k;
//    ^^^^ data-race or missing-barrier or unprotected-shared-update step write
#pragma omp for
      for (int i = 0; i < 64; ++i)
        trace[i] += step;
//                  ^^^^ other: data-race or missing-barrier or unprotected-shared-update step read
    }
  }
  std::printf("%d\n", trace[0] >= 0);
}
