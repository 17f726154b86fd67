// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  enum { N = 4000 };
  static int x[N];
  long sum = 0;
  for (int i = 0; i < N; i++)
    x[i] = i & 15;
#pragma omp target map(to : x) map(tofrom : sum)
#pragma omp teams distribute parallel for
  for (int i = 0; i < N; i++)
    sum += x[i];
//  ^^^ missing-reduction or target-conflict or unprotected-shared-update or data-race sum write/read
  printf("%ld\n", sum);
  return 0;
}
