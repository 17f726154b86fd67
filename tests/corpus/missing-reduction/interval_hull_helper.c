// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <limits.h>
#include <stdio.h>

typedef struct {
  int lo, hi;
} interval;

static void widen(interval *h, int v)
{
  if (v < h->lo)
//        ^^^^^ other: missing-reduction or unprotected-shared-update hull|h|h->lo|lo read
    h->lo = v;
//  ^^^^^ missing-reduction or unprotected-shared-update hull|h|h->lo|lo write/write
  if (v > h->hi)
//        ^^^^^ maybe: missing-reduction or unprotected-shared-update h|hull|h->hi|hi read
    h->hi = v;
//  ^^^^^ maybe: missing-reduction or unprotected-shared-update h|hull|h->hi|hi write/write
}

static void unite(interval *a, const interval *b)
{
  if (b->lo < a->lo) a->lo = b->lo;
  if (b->hi > a->hi) a->hi = b->hi;
}

#pragma omp declare reduction(hull : interval : unite(&omp_out, &omp_in)) \
    initializer(omp_priv = (interval){INT_MAX, INT_MIN})

int main(void)
{
  int v[250];
  interval hull = {INT_MAX, INT_MIN};

  for (int i = 0; i < 250; i++)
    v[i] = (i * 73) % 499 - 200;

#pragma omp parallel for
  for (int i = 0; i < 250; i++)
    widen(&hull, v[i]);
//  ^^^^^^^^^^^^^^^^^^ or: missing-reduction or unprotected-shared-update hull|h|h->lo|lo write/write

  printf("[%d, %d]\n", hull.lo, hull.hi);
  return 0;
}
