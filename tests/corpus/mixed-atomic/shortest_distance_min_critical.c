// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

enum { V = 300, DEG = 4 };

int main(void)
{
  int *dist = malloc(V * sizeof *dist);
  for (int v = 0; v < V; v++)
    dist[v] = INT_MAX / 2;
  dist[0] = 0;
  for (int round = 0; round < 10; round++) {
#pragma omp parallel for
    for (int v = 0; v < V; v++)
      for (int k = 1; k <= DEG; k++) {
        int to = (v * k + 7 * k) % V;
#pragma omp critical
        {
          int d = dist[v] + k;
          if (d < dist[to])
            dist[to] = d;
        }
      }
  }
  printf("%d\n", dist[7]);
  free(dist);
  return 0;
}
