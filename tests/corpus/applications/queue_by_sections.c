// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
      ring[tail % CAP] = k;
//    ^^^^^^^^^^^^^^^^ maybe: unordered-sections or unsafe-handover ring write
      tail = tail + 1;
//    ^^^^ unordered-sections or unsafe-handover or unprotected-shared-update tail write
      usleep(20);
    }
#pragma omp section
    for (int tries = 0; tries < 200; tries++) {
      usleep(5);
      if (head < tail) {
//               ^^^^ other: unordered-sections or unsafe-handover or unprotected-shared-update tail read
        taken += ring[head % CAP];
//               ^^^^^^^^^^^^^^^^ maybe: unordered-sections or unsafe-handover ring read
        head++;
      }
    }
  }
  printf("%d\n", taken >= 0);
  return 0;
}
