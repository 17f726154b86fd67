// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

struct view {
  int *base;
  int len;
};

static struct view view_of(int *store, int from, int upto)
{
  struct view v;
  v.base = store + from;
  v.len = upto - from;
  return v;
}

static void copy_view(struct view *dst, const struct view *src)
{
  int n = dst->len < src->len ? dst->len : src->len;
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    dst->base[i] = src->base[i] + 1;
}

int main(void)
{
  static int text[301], spare[301];
  struct view a = view_of(text, 0, 300);
  struct view b = view_of(spare, 1, 301);

  memset(text, 0, sizeof text);
  copy_view(&a, &b);
  printf("%d %d\n", text[7], spare[0]);
  return 0;
}
