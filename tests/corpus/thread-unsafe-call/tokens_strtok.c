// pcwm-label: race
// pcwm-unconfirmed: the state is inside the uninstrumented C library
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
    for (char *t = strtok(lines[i], " "); t != NULL; t = strtok(NULL, " "))
//                 ^^^^^^^^^^^^^^^^^^^^^ thread-unsafe-call strtok write/write
//                                                       ^^^^^^^^^^^^^^^^^ other: thread-unsafe-call strtok write
      n++;
    words[i] = n;
  }
  printf("%d\n", words[3]);
  return 0;
}
