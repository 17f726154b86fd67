// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  static char text[1200];
  int words = 0;

  for (int i = 0; i < 1200; i++)
    text[i] = i % 6 == 5 ? ' ' : 'a' + i % 26;

  omp_set_num_threads(4);
#pragma omp parallel for
  for (int i = 0; i < 1200; i++)
    if (text[i] == ' ')
      words++;
//    ^^^^^ missing-reduction or unprotected-shared-update words write/read

  printf("%d\n", words);
  return 0;
}
