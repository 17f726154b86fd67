// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

#define W 60
#define H 50

static unsigned char img[H][W], out[H][W];

static unsigned char median9(int y, int x)
{
  static unsigned char win[9];
  int k = 0;
  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++)
      win[k++] = img[y + dy][x + dx];
//    ^^^^^^^^ missing-private or unprotected-shared-update or data-race or thread-unsafe-call win write/read
  for (int i = 1; i < 9; i++) {
    unsigned char v = win[i];
//                    ^^^^^^ maybe: missing-private or unprotected-shared-update or data-race or thread-unsafe-call win read
    int j = i;
    while (j > 0 && win[j - 1] > v) {
//                  ^^^^^^^^^^ maybe: missing-private or unprotected-shared-update or data-race or thread-unsafe-call win read
      win[j] = win[j - 1];
//    ^^^^^^ or: missing-private or unprotected-shared-update or data-race or thread-unsafe-call win write/write
//             ^^^^^^^^^^ maybe: missing-private or unprotected-shared-update or data-race or thread-unsafe-call win read
      j--;
    }
    win[j] = v;
//  ^^^^^^ or: missing-private or unprotected-shared-update or data-race or thread-unsafe-call win write/write
  }
  return win[4];
//       ^^^^^^ maybe: missing-private or unprotected-shared-update or data-race or thread-unsafe-call win read
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
//                ^^^^^^^^^^^^^ maybe: missing-private or unprotected-shared-update or data-race or thread-unsafe-call win write/write
  printf("%d\n", out[5][5]);
  return 0;
}
