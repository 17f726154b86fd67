// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#define N 400

int main(void)
{
  long v[N], s[N];
  long part[65] = {0};
  for (int i = 0; i < N; i++)
    v[i] = i % 7;
#pragma omp parallel num_threads(8)
  {
    int t = omp_get_thread_num();
    long acc = 0;
#pragma omp for schedule(static)
    for (int i = 0; i < N; i++) {
      acc += v[i];
      s[i] = acc;
    }
    part[t + 1] = acc;
#pragma omp barrier
    long offset = 0;
    for (int k = 0; k <= t; k++)
      offset += part[k];
#pragma omp for schedule(static)
    for (int i = 0; i < N; i++)
      s[i] += offset;
  }
  printf("%ld\n", s[N - 1]);
  return 0;
}
