// pcwm-label: race
// pcwm-unconfirmed: strtok keeps its state inside libc, which is not instrumented
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
    char *w = strtok(line[i], " ");
//            ^^^^^^^^^^^^^^^^^^^^ thread-unsafe-call strtok write/read
    while (w) {
      words[i]++;
      w = strtok(NULL, " ");
//        ^^^^^^^^^^^^^^^^^ or: thread-unsafe-call strtok write/read
    }
  }
  printf("%d\n", words[0] >= 0);
  return 0;
}
