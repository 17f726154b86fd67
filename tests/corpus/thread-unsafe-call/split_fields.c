// pcwm-label: race
// pcwm-unconfirmed: an access inside the C library is not instrumented
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
    for (char *t = strtok(word[i], ","); t; t = strtok(NULL, ","))
//                 ^^^^^^^^^^^^^^^^^^^^ thread-unsafe-call or data-race strtok write/write
//                                              ^^^^^^^^^^^^^^^^^ or: thread-unsafe-call or data-race strtok write/write
      n++;
    pieces[i] = n;
  }
  printf("%d\n", pieces[199] > 0);
  return 0;
}
