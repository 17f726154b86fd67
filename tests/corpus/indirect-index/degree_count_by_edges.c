// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  int nv, ne;
  int *src, *dst, *deg;
} graph_t;

int main(void)
{
  graph_t g = {200, 1200, NULL, NULL, NULL};
  g.src = malloc(g.ne * sizeof(int));
  g.dst = malloc(g.ne * sizeof(int));
  g.deg = calloc(g.nv, sizeof(int));
  for (int e = 0; e < g.ne; e++) {
    g.src[e] = e % g.nv;
    g.dst[e] = (e * e + 3) % g.nv;
  }
#pragma omp parallel for
  for (int e = 0; e < g.ne; e++)
    g.deg[g.dst[e]]++;
//  ^^^^^^^^^^^^^^^ indirect-index or data-race or unprotected-shared-update or missing-reduction or loop-carried-dependence deg|g.deg|g write/read
  printf("%d\n", g.deg[3]);
  free(g.src);
  free(g.dst);
  free(g.deg);
  return 0;
}
