// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int data[300], low = 0, high = 0, r = 0;

  for (int i = 0; i < 300; i++)
    data[i] = (i * 11) % 97;

#pragma omp parallel num_threads(3)
  {
    int n = 0;
    switch (omp_get_thread_num()) {
    case 0:
      for (int i = 0; i < 300; i++)
        n += data[i] < 20;
      r = n;
//    ^ data-race or unprotected-shared-update or missing-lastprivate or missing-private or missing-reduction or missing-barrier r write
      break;
    case 1:
      for (int i = 0; i < 300; i++)
        n += data[i] > 80;
      r = -n;
//    ^ data-race or unprotected-shared-update or missing-lastprivate or missing-private or missing-reduction or missing-barrier r write
      break;
    default:
      break;
    }
  }
  printf("%d %d %d\n", low, high, r != 0);
  return 0;
}
