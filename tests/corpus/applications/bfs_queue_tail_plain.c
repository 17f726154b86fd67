// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  int n, *off, *adj;
} graph;

static graph grid(int side)
{
  graph g = {side * side, malloc(sizeof(int) * (side * side + 1)), malloc(sizeof(int) * 4 * side * side)};
  int k = 0;
  for (int v = 0; v < g.n; v++) {
    int r = v / side, c = v % side;
    g.off[v] = k;
    if (r > 0)
      g.adj[k++] = v - side;
    if (r < side - 1)
      g.adj[k++] = v + side;
    if (c > 0)
      g.adj[k++] = v - 1;
    if (c < side - 1)
      g.adj[k++] = v + 1;
  }
  g.off[g.n] = k;
  return g;
}

int main(void)
{
  graph g = grid(40);
  int *level = malloc(sizeof(int) * g.n), *frontier = malloc(sizeof(int) * g.n), *next = malloc(sizeof(int) * g.n);
  for (int v = 0; v < g.n; v++)
    level[v] = -1;
  level[0] = 0;
  frontier[0] = 0;
  int count = 1, depth = 0;
  while (count > 0) {
    int tail = 0;
    depth++;
#pragma omp parallel for
    for (int f = 0; f < count; f++) {
      int v = frontier[f];
      for (int e = g.off[v]; e < g.off[v + 1]; e++) {
        int w = g.adj[e], old;
#pragma omp atomic compare capture
        {
          old = level[w];
          if (level[w] == -1) {
            level[w] = depth;
          }
        }
        if (old == -1) {
          next[tail] = w;
//        ^^^^^^^^^^ maybe: unprotected-shared-update or data-race or indirect-index or loop-carried-dependence next write/write
//             ^^^^ maybe: unprotected-shared-update or data-race or mixed-atomic tail read
          tail++;
//        ^^^^ unprotected-shared-update or data-race or mixed-atomic tail write/read
        }
      }
    }
    int *t = frontier;
    frontier = next;
    next = t;
    count = tail;
  }
  printf("%d\n", depth);
  free(level);
  free(frontier);
  free(next);
  free(g.off);
  free(g.adj);
  return 0;
}
