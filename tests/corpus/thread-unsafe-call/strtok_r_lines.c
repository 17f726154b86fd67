// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <string.h>

int main(void)
{
  char line[24][16];
  int words[24] = {0};
  for (int i = 0; i < 24; i++)
    strcpy(line[i], "a bb ccc");
#pragma omp parallel for
  for (int i = 0; i < 24; i++) {
    char *rest;
    char *w = strtok_r(line[i], " ", &rest);
    while (w) {
      words[i]++;
      w = strtok_r(NULL, " ", &rest);
    }
  }
  printf("%d\n", words[0]);
  return 0;
}
