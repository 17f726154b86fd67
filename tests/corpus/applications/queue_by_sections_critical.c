// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>
#define CAP 16

static int ring[CAP], head, tail;

int main(void)
{
  int taken = 0;
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    for (int k = 0; k < CAP - 1; k++) {
#pragma omp critical(ring)
      {
        ring[tail % CAP] = k;
        tail = tail + 1;
      }
      usleep(20);
    }
#pragma omp section
    for (int tries = 0; tries < 200; tries++) {
      usleep(5);
#pragma omp critical(ring)
      {
        if (head < tail) {
          taken += ring[head % CAP];
          head++;
        }
      }
    }
  }
  printf("%d\n", taken >= 0);
  return 0;
}
