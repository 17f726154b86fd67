// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

static int counter;

static void enter(void)
{
#pragma omp critical(gate)
  {
    usleep(100);
    counter++;
//  ^^^^^^^ mismatched-lock counter write
  }
}

static void leave(void)
{
#pragma omp critical(exit_gate)
  {
    usleep(100);
    counter--;
//  ^^^^^^^ other: mismatched-lock counter write
  }
}

int main(void)
{
#pragma omp parallel num_threads(4)
  {
    for (int i = 0; i < 5; i++) {
      enter();
      leave();
    }
  }
  printf("%d\n", counter);
  return 0;
}
