// pcwm-label: race
// pcwm-unconfirmed: sprintf and strlen touch the buffer inside libc, which is not instrumented
#include <stdio.h>
#include <string.h>

int main(void)
{
  char name[16];
  size_t length[60];
#pragma omp parallel for
  for (int i = 0; i < 60; i++) {
    sprintf(name, "n%d", i * i);
//          ^^^^ missing-private name write/write
    length[i] = strlen(name);
//                     ^^^^ other: missing-private name read
  }
  printf("%d\n", length[3] > 0);
  return 0;
}
