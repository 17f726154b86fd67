// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
        int d = dist[v] + k;
//              ^^^^^^^ or: mixed-atomic or data-race or indirect-index or loop-carried-dependence or mismatched-lock or unprotected-shared-update dist read
        if (d < dist[to]) {
//              ^^^^^^^^ or: mixed-atomic or data-race or indirect-index or loop-carried-dependence or mismatched-lock or unprotected-shared-update dist read
#pragma omp atomic write
          dist[to] = d;
//        ^^^^^^^^ mixed-atomic or data-race or indirect-index or loop-carried-dependence or mismatched-lock or unprotected-shared-update dist write
        }
      }
  }
  printf("%d\n", dist[7]);
  free(dist);
  return 0;
}
