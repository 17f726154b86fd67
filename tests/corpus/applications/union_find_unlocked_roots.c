// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

enum { V = 1000, E = 3000 };

static int parent[V];

static int find(int v)
{
  while (parent[v] != v)
//       ^^^^^^^^^ other: unprotected-shared-update or data-race or indirect-index or loop-carried-dependence or mixed-atomic parent read
    v = parent[v];
//      ^^^^^^^^^ other: unprotected-shared-update or data-race or indirect-index or loop-carried-dependence or mixed-atomic parent read
  return v;
}

static void unite(int a, int b)
{
  int ra = find(a), rb = find(b);
  if (ra < rb)
    parent[rb] = ra;
//  ^^^^^^^^^^ unprotected-shared-update or data-race or indirect-index or loop-carried-dependence or mixed-atomic parent write/write
  else
    parent[ra] = rb;
//  ^^^^^^^^^^ or: unprotected-shared-update or data-race or indirect-index or loop-carried-dependence or mixed-atomic parent write/write
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
    unite(edge[e][0], edge[e][1]);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ maybe: unprotected-shared-update or data-race or indirect-index or loop-carried-dependence or mixed-atomic parent write/write
  }
  int sets = 0;
  for (int v = 0; v < V; v++)
    sets += parent[v] == v;
  printf("%d\n", sets);
  free(edge);
  return 0;
}
