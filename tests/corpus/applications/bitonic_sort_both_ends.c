// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void sort(int *a, int n)
{
  for (int k = 2; k <= n; k *= 2)
    for (int j = k / 2; j > 0; j /= 2) {
#pragma omp parallel for schedule(static, 1)
      for (int i = 0; i < n; i++) {
        int other = i ^ j;
        int low = i < other ? i : other;
        int up = (low & k) == 0;
        if ((a[i] > a[other]) == up) {
//           ^^^^ other: loop-carried-dependence or data-race a read
//                  ^^^^^^^^ other: loop-carried-dependence or data-race a read
          int t = a[i];
//                ^^^^ other: loop-carried-dependence or data-race a read
          a[i] = a[other];
//        ^^^^ or: loop-carried-dependence or data-race a write
//               ^^^^^^^^ other: loop-carried-dependence or data-race a read
          a[other] = t;
//        ^^^^^^^^ loop-carried-dependence or data-race a write
        }
      }
    }
}

int main(void)
{
  int a[128];
  for (int i = 0; i < 128; i++)
    a[i] = (i * 37) % 128;
  sort(a, 128);
  printf("%d %d\n", a[0], a[127]);
  return 0;
}
