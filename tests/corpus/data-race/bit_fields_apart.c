// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

struct gauge {
  unsigned left : 12;
  unsigned : 0;
  unsigned right : 12;
};

static struct gauge g;

static void count_left(int n)
{
  for (int i = 0; i < n; i++)
    g.left++;
}

static void count_right(int n)
{
  for (int i = 0; i < n; i++)
    g.right++;
}

int main(void)
{
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    count_left(1000);
#pragma omp section
    count_right(2000);
  }
  printf("%d %d\n", g.left > 0, g.right > 0);
  return 0;
}
