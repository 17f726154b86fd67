// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define WORDS 60

int main(void)
{
  char word[WORDS][8];
  int length[WORDS], pos, w;
  for (w = 0; w < WORDS; w++)
    snprintf(word[w], sizeof word[w], "%d", w * w * 7);
#pragma omp parallel for private(w)
  for (w = 0; w < WORDS; w++) {
    pos = 0;
//  ^^^ missing-private or shared-loop-index pos write/write
    while (word[w][pos & 7] != '\0' && pos < 8)
//                 ^^^ other: missing-private or shared-loop-index pos read
//                                     ^^^ other: missing-private or shared-loop-index pos read
      pos++;
//    ^^^ or: missing-private or shared-loop-index pos write/read
    length[w] = pos;
//              ^^^ other: missing-private or shared-loop-index pos read
  }
  printf("%d\n", length[WORDS - 1]);
  return 0;
}
