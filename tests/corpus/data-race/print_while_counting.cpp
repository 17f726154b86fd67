// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

int main() {
  int progress = 0;
#pragma omp parallel num_threads(4)
  {
#pragma omp master
    {
      for (int k = 0; k < 5; ++k) std::printf("%d\n", progress);
//                                                    ^^^^^^^^ missing-barrier or mixed-atomic or unprotected-shared-update or data-race progress read
    }
#pragma omp for
    for (int i = 0; i < 40; ++i) {
#pragma omp atomic
      progress++;
//    ^^^^^^^^ other: missing-barrier or mixed-atomic or unprotected-shared-update or data-race progress write
    }
  }
  return 0;
}
