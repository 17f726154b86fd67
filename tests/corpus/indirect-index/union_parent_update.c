// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define V 128

int main(void)
{
  int parent[V], from[V], to[V];
  for (int v = 0; v < V; v++) {
    parent[v] = v;
    from[v] = (v * 3) % V;
    to[v] = (v * 5) % V;
  }
#pragma omp parallel for schedule(static)
  for (int e = 0; e < V; e++) {
    int a = parent[from[e]], b = parent[to[e]];
//          ^^^^^^^^^^^^^^^ other: indirect-index or loop-carried-dependence parent read
//                               ^^^^^^^^^^^^^ other: indirect-index or loop-carried-dependence parent read
    if (a < b)
      parent[b] = a;
//    ^^^^^^^^^ indirect-index or loop-carried-dependence parent write
    else if (b < a)
      parent[a] = b;
//    ^^^^^^^^^ or: indirect-index or loop-carried-dependence parent write
  }
  printf("%d\n", parent[9]);
  return 0;
}
