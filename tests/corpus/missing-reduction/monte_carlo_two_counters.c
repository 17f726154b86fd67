// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

struct stats {
  long in, out;
};

static unsigned lcg(unsigned s)
{
  return s * 1103515245u + 12345u;
}

int main(void)
{
  struct stats total = {0, 0};
#pragma omp parallel
  {
    struct stats *mine = &total;
#pragma omp for
    for (int i = 0; i < 4000; i++) {
      unsigned a = lcg((unsigned)i) >> 16 & 1023, b = lcg(lcg((unsigned)i)) >> 16 & 1023;
      if (a * a + b * b < 1024 * 1024)
        mine->in++;
//      ^^^^^^^^ missing-reduction or unprotected-shared-update or data-race or aliasing-pointers in|total.in|mine->in|total write/read
      else
        mine->out++;
//      ^^^^^^^^^ missing-reduction or unprotected-shared-update or data-race or aliasing-pointers out|total.out|mine->out|total write/read
    }
  }
  printf("%ld\n", total.in + total.out);
  return 0;
}
