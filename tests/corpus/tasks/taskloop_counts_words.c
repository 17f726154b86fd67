// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
  static char text[4001];
  for (int i = 0; i < 4000; i++)
    text[i] = i % 7 == 3 ? ' ' : (char)('a' + i % 26);
  int words = 0;
#pragma omp parallel
#pragma omp single
#pragma omp taskloop shared(words) grainsize(200)
  for (int i = 1; i < 4000; i++) {
    if (i % 200 == 0)
      usleep(100);
    if (isalpha((unsigned char)text[i]) && text[i - 1] == ' ')
      words++;
//    ^^^^^ missing-reduction or unprotected-shared-update or data-race or task-captures-shared words write/read
  }
  printf("%d\n", words);
  return 0;
}
