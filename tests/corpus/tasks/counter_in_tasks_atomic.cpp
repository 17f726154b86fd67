// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <unistd.h>

int main() {
  int finished = 0;
#pragma omp parallel num_threads(4)
  {
#pragma omp single
    for (int job = 0; job < 16; ++job) {
#pragma omp task shared(finished)
      {
        usleep(200);
#pragma omp atomic
        finished++;
      }
    }
  }
  std::printf("%d\n", finished);
}
