// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static float checksum(int r)
{
  static float row[24];
  float s = 0;
  for (int c = 0; c < 24; c++)
    row[c] = (float)((r * 17 + c) % 23);
//  ^^^^^^ threadprivate-misuse or thread-unsafe-call or missing-private row write/write
  for (int c = 1; c < 24; c++)
    s += row[c] * row[c - 1];
//       ^^^^^^ other: threadprivate-misuse or thread-unsafe-call or missing-private row read
//                ^^^^^^^^^^ other: threadprivate-misuse or thread-unsafe-call or missing-private row read
  return s;
}

int main(void)
{
  float out[90];
#pragma omp parallel
#pragma omp for
  for (int r = 0; r < 90; r++)
    out[r] = checksum(r);
//           ^^^^^^^^^^^ or: threadprivate-misuse or thread-unsafe-call or missing-private row write/read
  printf("%g\n", out[12]);
  return 0;
}
