// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int progress = 0, late = 0;
#pragma omp parallel for reduction(+ : late) schedule(static, 4)
  for (int i = 0; i < 160; i++) {
#pragma omp atomic update
    progress += 1;
//  ^^^^^^^^ other: mixed-atomic progress write
    int p;
    p = progress;
//      ^^^^^^^^ mixed-atomic progress read
    if (p > 120)
      late++;
  }
  printf("%d %d\n", progress, late);
  return 0;
}
