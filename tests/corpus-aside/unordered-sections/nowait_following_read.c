// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>
#define N 150

int main(void)
{
  int left[N], right[N], sum = 0;
#pragma omp parallel
  {
#pragma omp sections nowait
    {
#pragma omp section
      for (int i = 0; i < N; i++)
        left[i] = i;
//      ^^^^^^^ missing-barrier or unordered-sections left write
#pragma omp section
      for (int i = 0; i < N; i++)
        right[i] = -i;
    }
#pragma omp for reduction(+ : sum)
    for (int i = 0; i < N; i++)
      sum += left[i];
//           ^^^^^^^ other: missing-barrier or unordered-sections left read
  }
  printf("%d %d\n", sum, right[3]);
  return 0;
}
