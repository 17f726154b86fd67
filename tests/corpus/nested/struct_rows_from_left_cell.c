// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

struct strip {
  int id;
  short v[32];
};

static struct strip s[200];

int main(void)
{
  for (int i = 0; i < 200; i++) {
    s[i].id = i;
    s[i].v[0] = (short)i;
  }
#pragma omp parallel for
  for (int i = 1; i < 200; i++) {
    struct strip *me = &s[i];
    const struct strip *from = me;
    for (int k = 1; k < 32; k++)
      me->v[k] = (short)(from->v[k - 1] + me->id);
  }
  printf("%d\n", s[199].v[31]);
  return 0;
}
