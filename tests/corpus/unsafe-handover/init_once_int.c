// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int ready;
static long squares[32];

static long square(int i)
{
  if (!ready) {
//     ^^^^^ other: unsafe-handover or unprotected-shared-update ready read
    for (int k = 0; k < 32; k++)
      squares[k] = (long)k * k;
//    ^^^^^^^^^^ unsafe-handover or unprotected-shared-update squares write/write
    ready = 1;
//  ^^^^^ unsafe-handover or unprotected-shared-update ready write/write
  }
  return squares[i % 32];
//       ^^^^^^^^^^^^^^^ other: unsafe-handover or unprotected-shared-update squares read
}

int main(void)
{
  long total = 0;
#pragma omp parallel for reduction(+ : total)
  for (int i = 0; i < 320; i++)
    total += square(i);
//           ^^^^^^^^^ or: unsafe-handover or unprotected-shared-update ready write/read
//           ^^^^^^^^^ or: unsafe-handover or unprotected-shared-update squares write/read
  printf("%ld\n", total);
  return 0;
}
