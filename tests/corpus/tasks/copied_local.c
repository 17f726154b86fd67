// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

static int results[4];

static void submit(int slot)
{
  int request = slot * 10;
#pragma omp task firstprivate(request, slot)
  {
    usleep(400);
    results[slot] = request;
  }
  request = -1;
}

int main(void)
{
#pragma omp parallel num_threads(4)
#pragma omp single
  {
    for (int s = 0; s < 4; s++)
      submit(s);
  }
  printf("%d\n", results[0] <= 30);
  return 0;
}
