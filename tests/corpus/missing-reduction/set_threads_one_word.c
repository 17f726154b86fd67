// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

int main(void)
{
  static char text[1200];
  int words = 0;

  for (int i = 0; i < 1200; i++)
    text[i] = i % 6 == 5 ? ' ' : 'a' + i % 26;

  omp_set_num_threads(1);
#pragma omp parallel for
  for (int i = 0; i < 1200; i++)
    if (text[i] == ' ')
      words++;

  printf("%d\n", words);
  return 0;
}
