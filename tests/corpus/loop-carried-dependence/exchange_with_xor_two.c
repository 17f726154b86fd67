// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int v[256];
  for (int i = 0; i < 256; i++)
    v[i] = 255 - i;
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < 256; i++) {
    int p = i ^ 2;
    if (v[i] > v[p])
//      ^^^^ other: loop-carried-dependence or data-race v read
//             ^^^^ other: loop-carried-dependence or data-race v read
    {
      int keep = v[i];
//               ^^^^ other: loop-carried-dependence or data-race v read
      v[i] = v[p];
//    ^^^^ loop-carried-dependence or data-race v write/write
//           ^^^^ other: loop-carried-dependence or data-race v read
      v[p] = keep;
//    ^^^^ or: loop-carried-dependence or data-race v write/write
    }
  }
  printf("%d %d\n", v[0], v[255]);
  return 0;
}
