// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdbool.h>
#include <stdio.h>

enum { N = 256 };

static bool pass(int *a, int odd)
{
  bool changed = false;
#pragma omp parallel for reduction(|| : changed)
  for (int i = odd; i < N - 1; i += 2)
    if (a[i] > a[i + 1]) {
      int t = a[i];
      a[i] = a[i + 1];
      a[i + 1] = t;
      changed = true;
    }
  return changed;
}

int main(void)
{
  int a[N], rounds = 0;

  for (int i = 0; i < N; i++)
    a[i] = (N - i) % 40;
  while (rounds < 20 && pass(a, 0) + pass(a, 1) > 0)
    rounds++;
  printf("%d %d\n", rounds, a[0]);
  return 0;
}
