// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

int main(void)
{
  char lines[24][32];
  int words[24];
  for (int i = 0; i < 24; i++)
    snprintf(lines[i], sizeof lines[i], "one two %d four", i);
#pragma omp parallel for
  for (int i = 0; i < 24; i++) {
    int n = 0;
    char *state = NULL;
    for (char *t = strtok_r(lines[i], " ", &state); t != NULL; t = strtok_r(NULL, " ", &state))
      n++;
    words[i] = n;
  }
  printf("%d\n", words[3]);
  return 0;
}
