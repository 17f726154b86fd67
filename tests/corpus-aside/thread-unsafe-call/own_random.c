// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static unsigned roll(void)
{
  static unsigned state = 88172645u;
  state ^= state << 13;
//^^^^^ thread-unsafe-call or unprotected-shared-update state|roll write/read
//         ^^^^^ other: thread-unsafe-call or unprotected-shared-update state|roll read
  state ^= state >> 17;
//^^^^^ or: thread-unsafe-call or unprotected-shared-update state|roll write/read
//         ^^^^^ maybe: thread-unsafe-call or unprotected-shared-update state|roll read
  state ^= state << 5;
//^^^^^ or: thread-unsafe-call or unprotected-shared-update state|roll write/read
//         ^^^^^ maybe: thread-unsafe-call or unprotected-shared-update state|roll read
  return state;
//       ^^^^^ maybe: thread-unsafe-call or unprotected-shared-update state|roll read
}

int main(void)
{
  long inside = 0;
#pragma omp parallel reduction(+ : inside)
  {
#pragma omp for
    for (int i = 0; i < 600; i++) {
      double x = roll() / 4294967296.0, y = roll() / 4294967296.0;
//               ^^^^^^ or: thread-unsafe-call or unprotected-shared-update state|roll write/read
//                                          ^^^^^^ or: thread-unsafe-call or unprotected-shared-update state|roll write/read
      inside += x * x + y * y < 1.0;
    }
  }
  printf("%ld\n", inside);
  return 0;
}
