// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 127

int main(void)
{
  int tree[N];
  tree[0] = 1;
  for (int i = 1; i < N; i++)
    tree[i] = 0;
#pragma omp parallel for schedule(static, 4)
  for (int i = 1; i < N; i++)
    tree[i] = tree[(i - 1) / 2] + 1;
//  ^^^^^^^ loop-carried-dependence tree write
//            ^^^^^^^^^^^^^^^^^ other: loop-carried-dependence tree read
  printf("%d\n", tree[N - 1]);
  return 0;
}
