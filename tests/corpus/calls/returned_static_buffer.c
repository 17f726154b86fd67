// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static const char *label(int i)
{
  static char text[8];
  text[0] = (char)('a' + i % 26);
//^^^^^^^ unprotected-shared-update or missing-private or thread-unsafe-call text write/write
  text[1] = '\0';
//^^^^^^^ maybe: unprotected-shared-update or missing-private or thread-unsafe-call text write/write
  return text;
}

int main(void)
{
  char first[40];
#pragma omp parallel for
  for (int i = 0; i < 40; i++)
    first[i] = label(i)[0];
//             ^^^^^^^^^^^ other: unprotected-shared-update or missing-private or thread-unsafe-call text read
  printf("%c\n", first[0] ? 'y' : 'n');
  return 0;
}
