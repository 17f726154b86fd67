// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdint.h>
#define SET(w, b) ((w)[(b) >> 5] |= 1u << ((b) & 31))

int main(void)
{
  uint32_t words[16] = {0};
#pragma omp parallel for schedule(static, 5)
  for (int b = 0; b < 512; b++) {
    if (b % 3 == 0) {
#pragma omp atomic
      words[b >> 5] |= 1u << (b & 31);
    }
  }
  printf("%08x\n", words[2]);
  return 0;
}
