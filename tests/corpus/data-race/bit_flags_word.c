// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdint.h>
#define SET(w, b) ((w)[(b) >> 5] |= 1u << ((b) & 31))

int main(void)
{
  uint32_t words[16] = {0};
#pragma omp parallel for schedule(static, 5)
  for (int b = 0; b < 512; b++) {
    if (b % 3 == 0) {
      SET(words, b);
//    ^^^^^^^^^^^^^ data-race or loop-carried-dependence or indirect-index or unprotected-shared-update words write/read
    }
  }
  printf("%08x\n", words[2]);
  return 0;
}
