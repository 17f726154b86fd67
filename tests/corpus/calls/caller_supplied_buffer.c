// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static const char *label(int i, char *text)
{
  text[0] = (char)('a' + i % 26);
  text[1] = '\0';
  return text;
}

int main(void)
{
  char first[40];
#pragma omp parallel for
  for (int i = 0; i < 40; i++) {
    char text[8];
    first[i] = label(i, text)[0];
  }
  printf("%c\n", first[0]);
  return 0;
}
