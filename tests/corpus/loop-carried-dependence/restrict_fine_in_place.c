// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

struct level {
  int n;
  double *v;
};

static void restrict_to(const struct level *fine, struct level *coarse)
{
#pragma omp parallel for
  for (int i = 1; i < coarse->n - 1; i++)
    coarse->v[i] = 0.25 * fine->v[2 * i - 1] + 0.5 * fine->v[2 * i] + 0.25 * fine->v[2 * i + 1];
//  ^^^^^^^^^^^^ loop-carried-dependence or aliasing-pointers or data-race v|coarse|fine|coarse->v|fine->v write
//                        ^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or aliasing-pointers or data-race v|coarse|fine|coarse->v|fine->v read
//                                                   ^^^^^^^^^^^^^^ other: loop-carried-dependence or aliasing-pointers or data-race v|coarse|fine|coarse->v|fine->v read
//                                                                           ^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or aliasing-pointers or data-race v|coarse|fine|coarse->v|fine->v read
}

int main(void)
{
  struct level f = {513, malloc(513 * sizeof(double))};
  struct level c = {257, f.v};
  for (int i = 0; i < f.n; i++)
    f.v[i] = i % 10;
  restrict_to(&f, &c);
  printf("%g\n", c.v[100]);
  free(f.v);
  return 0;
}
