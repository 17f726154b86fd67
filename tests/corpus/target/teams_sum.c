// pcwm-label: race
// pcwm-unconfirmed: on the host the iterations of one team may all fall to one thread
#include <stdio.h>
#define N 120

int main(void)
{
  int v[N], sum = 0;
  for (int i = 0; i < N; i++)
    v[i] = i;
#pragma omp target teams distribute parallel for map(tofrom : sum)
  for (int i = 0; i < N; i++)
    sum += v[i];
//  ^^^ missing-reduction or unprotected-shared-update or target-conflict sum write/read
  printf("%d\n", sum > 0);
  return 0;
}
