// pcwm-label: no-race
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
