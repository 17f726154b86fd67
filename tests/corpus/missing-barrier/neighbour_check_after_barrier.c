// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

enum { N = 64 };

static int left[N], right[N];

int main(void)
{
  int bad = 0;
#pragma omp parallel num_threads(N / 16) reduction(+ : bad)
  {
    int me = omp_get_thread_num(), n = omp_get_num_threads();
    left[me] = me + 1;
#pragma omp masked
    right[0] = n;
#pragma omp barrier
    int other = (me + 1) % n;
    if (left[other] != other + 1)
      bad++;
  }
  printf("%d %d\n", bad >= 0, right[0]);
  return 0;
}
