// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

struct config {
  int limit;
  double scale;
};

static void load(struct config *c)
{
  usleep(300);
  c->limit = 50;
  c->scale = 0.125;
}

int main(void)
{
  struct config cfg = {0, 0};
  double sum = 0;
#pragma omp parallel reduction(+ : sum)
  {
#pragma omp single
    load(&cfg);
    for (int i = 0; i < cfg.limit; i++)
      sum += i * cfg.scale;
  }
  printf("%g\n", sum);
  return 0;
}
