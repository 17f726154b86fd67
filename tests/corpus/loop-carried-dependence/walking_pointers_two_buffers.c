// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

static void shift_down(char *to, const char *from, size_t n)
{
#pragma omp parallel
  {
    size_t team = omp_get_num_threads(), me = omp_get_thread_num();
    size_t lo = n * me / team, hi = n * (me + 1) / team;
    char *p = to + lo, *end = to + hi;
    const char *q = from + lo;

    while (p < end)
      *p++ = *q++;
  }
}

int main(void)
{
  enum { SIZE = 2000 };
  char *text = malloc(SIZE + 1), *copy = malloc(SIZE + 1);

  for (int i = 0; i <= SIZE; i++)
    text[i] = (char)('a' + i % 26);
  shift_down(copy, text + 1, SIZE);
  printf("%c\n", copy[0]);
  free(text);
  free(copy);
  return 0;
}
