// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int data[100], found = 0;
  for (int i = 0; i < 100; i++)
    data[i] = i % 20;
#pragma omp parallel for shared(found)
  for (int i = 0; i < 100; i++)
    if (data[i] == 7)
      found = 1;
//    ^^^^^ unprotected-shared-update or missing-reduction or missing-lastprivate or missing-private or data-race found write/write
  puts(found ? "found" : "absent");
  return 0;
}
