// pcwm-label: race
// pcwm-unconfirmed: localtime returns a buffer of libc, which is not instrumented where it is filled
#include <stdio.h>
#include <time.h>

int main(void)
{
  int year[16];
#pragma omp parallel for
  for (int i = 0; i < 16; i++) {
    time_t when = (time_t)i * 31536000;
    struct tm *parts = localtime(&when);
//                     ^^^^^^^^^^^^^^^^ thread-unsafe-call localtime write/read
    year[i] = 1900 + parts->tm_year;
  }
  printf("%d\n", year[0] > 0);
  return 0;
}
