// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>
#define N 160

int main(void)
{
  float v[N];
  float part[10] = {0};
  int lo, hi;
  for (int i = 0; i < N; i++)
    v[i] = 1.0f;
#pragma omp parallel num_threads(4)
#pragma omp single
  for (int b = 0; b < 10; b++) {
    lo = b * 16;
//  ^^ task-captures-shared lo write
    hi = lo + 16;
//  ^^ task-captures-shared hi write
#pragma omp task
    {
      usleep(50);
      float s = 0;
      for (int i = lo; i < hi; i++)
//                 ^^ other: task-captures-shared lo read
//                         ^^ other: task-captures-shared hi read
        s += v[i];
      part[b] = s;
    }
  }
  printf("%g\n", part[0]);
  return 0;
}
