// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int rest;

static int bits(int v)
{
  int n = 0;
  rest = v;
//^^^^ missing-private or data-race or unprotected-shared-update or threadprivate-misuse rest write/write
  while (rest > 0) {
//       ^^^^ or: missing-private or data-race or unprotected-shared-update or threadprivate-misuse rest read
    n += rest & 1;
//       ^^^^ or: missing-private or data-race or unprotected-shared-update or threadprivate-misuse rest read
    rest >>= 1;
//  ^^^^ or: missing-private or data-race or unprotected-shared-update or threadprivate-misuse rest write/read
  }
  return n;
}

int main(void)
{
  int count[512];
#pragma omp parallel for
  for (int i = 0; i < 512; i++)
    count[i] = bits(i);
//             ^^^^^^^ or: missing-private or data-race or unprotected-shared-update or threadprivate-misuse rest write/write
  rest = count[511];
  printf("%d\n", rest >= 0);
  return 0;
}
