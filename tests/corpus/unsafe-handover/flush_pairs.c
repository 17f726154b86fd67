// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int data = 0, ready = 0, got = 0;
#pragma omp parallel num_threads(2)
  {
    if (omp_get_thread_num() == 0) {
      data = 5;
//    ^^^^ maybe: unsafe-handover or data-race or missing-barrier data write
#pragma omp flush
      ready = 1;
//    ^^^^^ unsafe-handover or data-race or unprotected-shared-update or missing-barrier ready write
#pragma omp flush(ready)
    } else {
      for (int k = 0; k < 3000; k++) {
#pragma omp flush(ready)
        if (ready)
//          ^^^^^ other: unsafe-handover or data-race or unprotected-shared-update or missing-barrier ready read
          break;
      }
#pragma omp flush
      got = data;
//          ^^^^ maybe: unsafe-handover or data-race or missing-barrier data read
    }
  }
  printf("%d\n", got == 0 || got == 5);
  return 0;
}
