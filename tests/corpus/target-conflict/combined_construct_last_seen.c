// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 1024

#pragma omp declare target
static int digit_sum(int v)
{
  int s = 0;
  while (v > 0) {
    s += v % 10;
    v /= 10;
  }
  return s;
}
#pragma omp end declare target

int main(void)
{
  int in[N], out[N], last = -1;

  for (int i = 0; i < N; i++)
    in[i] = i * 13;

#pragma omp target teams distribute parallel for map(to : in[0:N]) map(from : out[0:N]) map(tofrom : last)
  for (int i = 0; i < N; i++) {
    out[i] = digit_sum(in[i]);
    if (out[i] == 9)
      last = i;
//    ^^^^ target-conflict or unprotected-shared-update or data-race or missing-reduction or missing-private or missing-lastprivate last write/write
  }
  printf("%d %d\n", out[5], last);
  return 0;
}
