// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <omp.h>

int main() {
  volatile bool stop = false;
  long spins = 0;
#pragma omp parallel num_threads(2) reduction(+ : spins)
  {
    if (omp_get_thread_num() == 0) {
      stop = true;
//    ^^^^ unsafe-handover or data-race or unprotected-shared-update or missing-barrier stop write
    } else {
      for (int k = 0; k < 500 && !stop; ++k) ++spins;
//                                ^^^^ other: unsafe-handover or data-race or unprotected-shared-update or missing-barrier stop read
    }
  }
  std::printf("%d\n", spins >= 0);
}
