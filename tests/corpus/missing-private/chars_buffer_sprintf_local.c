// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

int main(void)
{
  size_t length[60];
#pragma omp parallel for
  for (int i = 0; i < 60; i++) {
    char name[16];
    sprintf(name, "n%d", i * i);
    length[i] = strlen(name);
  }
  printf("%zu\n", length[3]);
  return 0;
}
