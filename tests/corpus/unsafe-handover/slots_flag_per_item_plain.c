// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

#define ITEMS 64

static int payload[ITEMS];
static int ready[ITEMS];

int main(void)
{
  long sum = 0;
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    for (int i = 0; i < ITEMS; i++) {
      payload[i] = 3 * i;
//    ^^^^^^^^^^ maybe: unsafe-handover or data-race or unordered-sections payload write
#pragma omp flush
      ready[i] = 1;
//    ^^^^^^^^ unsafe-handover or data-race or unordered-sections ready write
    }
#pragma omp section
    for (int i = 0; i < ITEMS; i++) {
      int ok = 0;
      for (int spin = 0; spin < 1000000 && !ok; spin++) {
        ok = ready[i];
//           ^^^^^^^^ other: unsafe-handover or data-race or unordered-sections ready read
#pragma omp flush
      }
      if (ok)
        sum += payload[i];
//             ^^^^^^^^^^ maybe: unsafe-handover or data-race or unordered-sections payload read
    }
  }
  printf("%d\n", sum >= 0);
  return 0;
}
