// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

static void mirror(char *s, int n)
{
#pragma omp parallel for
  for (int i = 0; i < n; i++) {
    char c = s[i];
//           ^^^^ other: loop-carried-dependence or data-race s|text read
    s[i] = s[n - 1 - i];
//  ^^^^ or: loop-carried-dependence or data-race s|text write/write
//         ^^^^^^^^^^^^ other: loop-carried-dependence or data-race s|text read
    s[n - 1 - i] = c;
//  ^^^^^^^^^^^^ loop-carried-dependence or data-race s|text write/write
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
