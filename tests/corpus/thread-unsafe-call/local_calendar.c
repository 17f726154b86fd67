// pcwm-label: race
// pcwm-unconfirmed: the state is inside the uninstrumented C library
#include <stdio.h>
#include <time.h>

int main(void)
{
  int days[64];
#pragma omp parallel for
  for (int i = 0; i < 64; i++) {
    time_t when = (time_t)i * 86400 * 9;
    struct tm *t = gmtime(&when);
//                 ^^^^^^^^^^^^^ thread-unsafe-call localtime|gmtime|tm|t|when write/write
    days[i] = t->tm_yday;
//            ^^^^^^^^^^ maybe: thread-unsafe-call localtime|gmtime|tm|t|when read
  }
  printf("%d\n", days[3]);
  return 0;
}
