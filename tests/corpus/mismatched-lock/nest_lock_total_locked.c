// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

typedef struct {
  omp_nest_lock_t guard;
  int items;
  long value;
} basket;

static void add_one(basket *b, int v)
{
  omp_set_nest_lock(&b->guard);
  b->items++;
  b->value += v;
  omp_unset_nest_lock(&b->guard);
}

static void add_pair(basket *b, int v)
{
  omp_set_nest_lock(&b->guard);
  add_one(b, v);
  add_one(b, v + 1);
  omp_unset_nest_lock(&b->guard);
}

static int is_full(basket *b)
{
  int full;
  omp_set_nest_lock(&b->guard);
  full = b->items >= 500;
  omp_unset_nest_lock(&b->guard);
  return full;
}

int main(void)
{
  basket shop = {.items = 0, .value = 0};
  omp_init_nest_lock(&shop.guard);
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < 200; i++)
    if (!is_full(&shop))
      add_pair(&shop, i);
  omp_destroy_nest_lock(&shop.guard);
  printf("%d %ld\n", shop.items, shop.value);
  return 0;
}
