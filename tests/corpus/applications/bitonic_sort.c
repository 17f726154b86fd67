// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void sort(int *a, int n)
{
  for (int k = 2; k <= n; k *= 2)
    for (int j = k / 2; j > 0; j /= 2) {
#pragma omp parallel for
      for (int i = 0; i < n; i++) {
        int other = i ^ j;
        if (other > i) {
          int up = (i & k) == 0;
          if ((a[i] > a[other]) == up) {
            int t = a[i];
            a[i] = a[other];
            a[other] = t;
          }
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
