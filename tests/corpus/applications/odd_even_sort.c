// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 48

int main(void)
{
  int a[N];
  for (int i = 0; i < N; i++)
    a[i] = (i * 29) % N;
  for (int phase = 0; phase < N; phase++) {
    int start = phase % 2;
#pragma omp parallel for
    for (int i = start; i < N - 1; i += 2)
      if (a[i] > a[i + 1]) {
        int t = a[i];
        a[i] = a[i + 1];
        a[i + 1] = t;
      }
  }
  printf("%d %d\n", a[0], a[N - 1]);
  return 0;
}
