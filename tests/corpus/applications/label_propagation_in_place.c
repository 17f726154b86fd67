// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

struct image {
  int w, h;
  unsigned char *ink;
  int *label;
};

static int smallest(const struct image *im, const int *label, int x, int y)
{
  int best = label[y * im->w + x];
  static const int step[4][2] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
  for (int k = 0; k < 4; k++) {
    int u = x + step[k][0], v = y + step[k][1];
    if (u < 0 || v < 0 || u >= im->w || v >= im->h || !im->ink[v * im->w + u])
      continue;
    if (label[v * im->w + u] < best)
//      ^^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or data-race or aliasing-pointers label|im->label|im.label read
      best = label[v * im->w + u];
//           ^^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or data-race or aliasing-pointers label|im->label|im.label read
  }
  return best;
}

static int round_of(struct image *im, int *scratch)
{
  int changed = 0;
#pragma omp parallel for reduction(+ : changed)
  for (int y = 0; y < im->h; y++)
    for (int x = 0; x < im->w; x++) {
      int at = y * im->w + x;
      if (!im->ink[at])
        continue;
      int l = smallest(im, im->label, x, y);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or data-race or aliasing-pointers label|im->label|im.label read
      changed += l != im->label[at];
      im->label[at] = l;
//    ^^^^^^^^^^^^^ loop-carried-dependence or data-race or aliasing-pointers label|im->label|im.label write
    }
  return changed;
}

int main(void)
{
  struct image im = {70, 60, malloc(70 * 60), malloc(70 * 60 * sizeof(int))};
  int *scratch = calloc(70 * 60, sizeof *scratch);
  for (int k = 0; k < im.w * im.h; k++) {
    im.ink[k] = k % 11 != 0;
    im.label[k] = k;
  }
  int rounds = 0;
  while (rounds < 12 && round_of(&im, scratch))
    rounds++;
  printf("%d\n", rounds > 0);
  free(im.ink);
  free(im.label);
  free(scratch);
  return 0;
}
