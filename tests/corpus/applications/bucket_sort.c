// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 160
#define BUCKETS 8

int main(void)
{
  int key[N], bucket[BUCKETS][N], fill[BUCKETS] = {0};
  for (int i = 0; i < N; i++)
    key[i] = (i * 89) % 200;
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < N; i++) {
    int b = key[i] * BUCKETS / 200;
    int slot = fill[b];
//             ^^^^^^^ other: indirect-index or unprotected-shared-update fill read
    bucket[b][slot] = key[i];
//  ^^^^^^^^^^^^^^^ maybe: indirect-index or unprotected-shared-update bucket write/write
    fill[b] = slot + 1;
//  ^^^^^^^ indirect-index or unprotected-shared-update fill write/write
  }
  printf("%d\n", fill[0] > 0);
  return 0;
}
