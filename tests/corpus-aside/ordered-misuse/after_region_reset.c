// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static char line[80];
static int fill;

static void put(char c) { line[fill++] = c; }
//                             ^^^^ other: ordered-misuse or unprotected-shared-update fill write

int main(void)
{
#pragma omp parallel for ordered schedule(static, 2)
  for (int i = 0; i < 64; i++) {
#pragma omp ordered
    put((char)('a' + i % 26));
    if (i % 16 == 15)
      fill = 0;
//    ^^^^ ordered-misuse or unprotected-shared-update fill write
  }
  printf("%.8s\n", line);
  return 0;
}
