// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define WORDS 60

int main(void)
{
  char word[WORDS][8];
  int length[WORDS], w;
  for (w = 0; w < WORDS; w++)
    snprintf(word[w], sizeof word[w], "%d", w * w * 7);
#pragma omp parallel for private(w)
  for (w = 0; w < WORDS; w++) {
    int pos = 0;
    while (word[w][pos & 7] != '\0' && pos < 8)
      pos++;
    length[w] = pos;
  }
  printf("%d\n", length[WORDS - 1]);
  return 0;
}
