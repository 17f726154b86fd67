// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  enum { N = 300 };
  int v[N];
  for (int i = 0; i < N; i++)
    v[i] = i;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
#pragma omp target map(tofrom : v[0 : N]) nowait
    {
      for (int i = 0; i < N; i++)
        v[i] *= 2;
    }
#pragma omp taskwait
    for (int i = 0; i < N; i += 10)
      v[i] += 1;
  }
  printf("%d\n", v[N - 1]);
  return 0;
}
