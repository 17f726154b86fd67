// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int mailbox = 0, got = 0;
#pragma omp parallel num_threads(3)
  {
    int me = omp_get_thread_num();
    if (me == 1)
      mailbox = 17;
//    ^^^^^^^ missing-barrier or unprotected-shared-update or data-race or unsafe-handover mailbox write
    else if (me == 2)
      got = mailbox;
//          ^^^^^^^ other: missing-barrier or unprotected-shared-update or data-race or unsafe-handover mailbox read
  }
  printf("%d\n", got == 0 || got == 17);
  return 0;
}
