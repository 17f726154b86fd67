// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define N 256

int a[N];
int tmp;

static void compare_exchange(int i, int j)
{
  if (a[i] > a[j]) {
    int tmp = a[i];
    a[i] = a[j];
    a[j] = tmp;
  }
}

int main(void)
{
  for (int i = 0; i < N; i++)
    a[i] = (N - i) * 7 % 101;
  for (int k = 2; k <= N; k *= 2)
    for (int j = k / 2; j > 0; j /= 2) {
#pragma omp parallel for
      for (int i = 0; i < N; i++) {
        int l = i ^ j;
        if (l > i) {
          if ((i & k) == 0)
            compare_exchange(i, l);
          else
            compare_exchange(l, i);
        }
      }
    }
  printf("%d %d\n", a[0], a[N - 1]);
  return 0;
}
