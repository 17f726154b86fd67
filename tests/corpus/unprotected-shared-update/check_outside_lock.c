// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 300

int main(void)
{
  int v[N], peak = 0;
  for (int i = 0; i < N; i++)
    v[i] = (i * 211) % 307;
#pragma omp parallel for
  for (int i = 0; i < N; i++) {
    if (v[i] > peak) {
//             ^^^^ unprotected-shared-update or missing-reduction or mismatched-lock peak read
#pragma omp critical
      {
        if (v[i] > peak)
          peak = v[i];
//        ^^^^ other: unprotected-shared-update or missing-reduction or mismatched-lock peak write
      }
    }
  }
  printf("%d\n", peak);
  return 0;
}
