// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 160
#define BUCKETS 8

int main(void)
{
  int key[N], bucket[BUCKETS][N], fill[BUCKETS] = {0};
  for (int i = 0; i < N; i++)
    key[i] = (i * 89) % 200;
#pragma omp parallel for schedule(static, 1)
  for (int b = 0; b < BUCKETS; b++)
    for (int i = 0; i < N; i++)
      if (key[i] * BUCKETS / 200 == b)
        bucket[b][fill[b]++] = key[i];
  printf("%d %d\n", fill[0] > 0, bucket[0][0]);
  return 0;
}
