// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

enum { V = 1000, E = 3000 };

static int parent[V];

static int find(int v)
{
  int p;
  for (;;) {
#pragma omp atomic read
    p = parent[v];
    if (p == v)
      return v;
    v = p;
  }
}

static void unite(int a, int b)
{
#pragma omp critical(link)
  {
    int ra = find(a), rb = find(b);
    int lo = ra < rb ? ra : rb, hi = ra < rb ? rb : ra;
#pragma omp atomic write
    parent[hi] = lo;
  }
}

int main(void)
{
  int (*edge)[2] = malloc(sizeof(int[2]) * E);
  for (int v = 0; v < V; v++)
    parent[v] = v;
  for (int e = 0; e < E; e++) {
    edge[e][0] = (e * 37) % V;
    edge[e][1] = (e * 91 + 5) % V;
  }
#pragma omp parallel for
  for (int e = 0; e < E; e++) {
    if (find(edge[e][0]) != find(edge[e][1]))
      unite(edge[e][0], edge[e][1]);
  }
  int sets = 0;
  for (int v = 0; v < V; v++)
    sets += parent[v] == v;
  printf("%d\n", sets);
  free(edge);
  return 0;
}
