// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

static int results[4];

static void submit(int slot)
{
  int request = slot * 10;
#pragma omp task shared(request) firstprivate(slot)
  {
    usleep(400);
    results[slot] = request;
//                  ^^^^^^^ task-captures-shared or missing-firstprivate or missing-taskwait request read
  }
  request = -1;
//^^^^^^^ other: task-captures-shared or missing-firstprivate or missing-taskwait request write
  usleep(1500);
#pragma omp taskwait
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
