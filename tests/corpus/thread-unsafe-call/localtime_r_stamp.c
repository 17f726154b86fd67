// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <time.h>

int main(void)
{
  int year[16];
#pragma omp parallel for
  for (int i = 0; i < 16; i++) {
    time_t when = (time_t)i * 31536000;
    struct tm parts;
    localtime_r(&when, &parts);
    year[i] = 1900 + parts.tm_year;
  }
  printf("%d\n", year[0] > 0);
  return 0;
}
