// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  enum { N = 150 };
  double inc[N], sum = 0.0, path[N];
  for (int i = 0; i < N; i++)
    inc[i] = i % 5 - 2;
#pragma omp parallel for ordered schedule(static, 1)
  for (int i = 0; i < N; i++) {
    double d = inc[i] * inc[i];
#pragma omp ordered
    {
      sum += d;
//    ^^^ other: ordered-misuse or data-race or unprotected-shared-update or missing-reduction sum write
    }
    path[i] = sum;
//            ^^^ ordered-misuse or data-race or unprotected-shared-update or missing-reduction sum read
  }
  printf("%g %g\n", sum, path[N - 1]);
  return 0;
}
