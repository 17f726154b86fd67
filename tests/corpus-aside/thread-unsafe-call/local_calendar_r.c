// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <time.h>

int main(void)
{
  int days[64];
#pragma omp parallel for
  for (int i = 0; i < 64; i++) {
    time_t when = (time_t)i * 86400 * 9;
    struct tm t;
    gmtime_r(&when, &t);
    days[i] = t.tm_yday;
  }
  printf("%d\n", days[3]);
  return 0;
}
