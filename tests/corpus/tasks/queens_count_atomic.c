// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>
#define SIZE 5

static int solutions;

static int fits(const int *row, int at)
{
  for (int k = 0; k < at; k++)
    if (row[k] == row[at] || row[k] - row[at] == at - k || row[at] - row[k] == at - k)
      return 0;
  return 1;
}

static void place(const int *row, int at)
{
  if (at == SIZE) {
#pragma omp atomic
    solutions++;
    return;
  }
  for (int r = 0; r < SIZE; r++) {
#pragma omp task firstprivate(r)
    {
      int next[SIZE];
      for (int k = 0; k < at; k++)
        next[k] = row[k];
      next[at] = r;
      usleep(20);
      if (fits(next, at))
        place(next, at + 1);
    }
  }
#pragma omp taskwait
}

int main(void)
{
  int start[SIZE] = {0};
#pragma omp parallel num_threads(4)
#pragma omp single
  place(start, 0);
  printf("%d\n", solutions);
  return 0;
}
