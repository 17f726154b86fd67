// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int all = 0;
#pragma omp parallel num_threads(4)
  {
    static int mine[10];
    int s = 0;
    for (int i = 0; i < 10; i++)
      mine[i] = i;
//    ^^^^^^^ missing-private or unprotected-shared-update or data-race mine write/write
    for (int i = 0; i < 10; i++)
      s += mine[i];
//         ^^^^^^^ other: missing-private or unprotected-shared-update or data-race mine read
#pragma omp critical
    {
      all += s;
    }
  }
  printf("%d\n", all > 0);
  return 0;
}
