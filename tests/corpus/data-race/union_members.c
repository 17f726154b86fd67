// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

union word {
  int whole;
  short part[2];
};

int main(void)
{
  union word w = {0};
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    w.whole = 1;
//  ^^^^^^^ data-race or unordered-sections w|w.whole|w.part write
#pragma omp section
    w.part[1] = 2;
//  ^^^^^^^^^ data-race or unordered-sections w|w.whole|w.part write
  }
  printf("%d\n", w.part[1] >= 0);
  return 0;
}
