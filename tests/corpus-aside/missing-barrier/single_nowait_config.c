// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
#pragma omp single nowait
    {
      usleep(300);
      cfg.limit = 50;
//    ^^^^^^^^^ missing-barrier cfg.limit|cfg write
      cfg.scale = 0.125;
//    ^^^^^^^^^ maybe: missing-barrier cfg.scale|cfg write
    }
    for (int i = 0; i < cfg.limit; i++)
//                      ^^^^^^^^^ other: missing-barrier cfg.limit|cfg read
      sum += i * cfg.scale;
//               ^^^^^^^^^ maybe: missing-barrier cfg.scale|cfg read
  }
  printf("%g\n", sum);
  return 0;
}
