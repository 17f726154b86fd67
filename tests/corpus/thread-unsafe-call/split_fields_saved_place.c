// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

int main(void)
{
  static char word[200][16];
  static int pieces[200];
  for (int i = 0; i < 200; i++)
    snprintf(word[i], sizeof word[i], "a,b%d,c", i);
#pragma omp parallel for
  for (int i = 0; i < 200; i++) {
    int n = 0;
    char *save;
    for (char *t = strtok_r(word[i], ",", &save); t; t = strtok_r(NULL, ",", &save))
      n++;
    pieces[i] = n;
  }
  printf("%d\n", pieces[199] > 0);
  return 0;
}
