// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 90

static void order(int *x, int *y)
{
  if (*x > *y) {
    int t = *x;
    *x = *y;
    *y = t;
  }
}

int main(void)
{
  int a[N];
  for (int i = 0; i < N; i++)
    a[i] = (i * 53) % N;
  for (int phase = 0; phase < N; phase += 15) {
#pragma omp parallel for
    for (int i = 0; i < N - 1; i += 1) {
      if (a[i] > a[i + 1]) {
//        ^^^^ other: loop-carried-dependence a read
//               ^^^^^^^^ other: loop-carried-dependence a read
        int t = a[i];
//              ^^^^ other: loop-carried-dependence a read
        a[i] = a[i + 1];
//      ^^^^ loop-carried-dependence a write
//             ^^^^^^^^ other: loop-carried-dependence a read
        a[i + 1] = t;
//      ^^^^^^^^ or: loop-carried-dependence a write
      }
    }
  }
  printf("%d\n", a[0]);
  return 0;
}
