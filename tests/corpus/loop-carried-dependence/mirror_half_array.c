// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

static void mirror(char *s, int n)
{
#pragma omp parallel for
  for (int i = 0; i < n / 2; i++) {
    char c = s[i];
    s[i] = s[n - 1 - i];
    s[n - 1 - i] = c;
  }
}

int main(void)
{
  char text[513];
  for (int i = 0; i < 512; i++)
    text[i] = (char)('a' + i % 26);
  text[512] = 0;
  mirror(text, (int)strlen(text));
  printf("%.10s\n", text);
  return 0;
}
