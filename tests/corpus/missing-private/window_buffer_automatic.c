// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

#define W 60
#define H 50

static unsigned char img[H][W], out[H][W];

static unsigned char median9(int y, int x)
{
  unsigned char win[9];
  int k = 0;
  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++)
      win[k++] = img[y + dy][x + dx];
  for (int i = 1; i < 9; i++) {
    unsigned char v = win[i];
    int j = i;
    while (j > 0 && win[j - 1] > v) {
      win[j] = win[j - 1];
      j--;
    }
    win[j] = v;
  }
  return win[4];
}

int main(void)
{
  for (int y = 0; y < H; y++)
    for (int x = 0; x < W; x++)
      img[y][x] = (unsigned char)(x * 7 + y * 13);
#pragma omp parallel for
  for (int y = 1; y < H - 1; y++)
    for (int x = 1; x < W - 1; x++)
      out[y][x] = median9(y, x);
  printf("%d\n", out[5][5]);
  return 0;
}
