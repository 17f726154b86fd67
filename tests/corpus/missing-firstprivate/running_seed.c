// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>

static unsigned step(unsigned s) { return s * 1664525u + 1013904223u; }

int main(void)
{
  unsigned seed = 12345u;
  unsigned hits = 0;
#pragma omp parallel reduction(+ : hits)
  {
    seed += 17u * (unsigned)omp_get_thread_num();
//  ^^^^ or: missing-firstprivate or missing-private seed write/read
#pragma omp for
    for (int i = 0; i < 400; i++) {
      seed = step(seed);
//    ^^^^ missing-firstprivate or missing-private seed write/write
//                ^^^^ other: missing-firstprivate or missing-private seed read
      if ((seed >> 16) % 4 == 0)
//         ^^^^ other: missing-firstprivate or missing-private seed read
        hits++;
    }
  }
  printf("%u\n", hits);
  return 0;
}
