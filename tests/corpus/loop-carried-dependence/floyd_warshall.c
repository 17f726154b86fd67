// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define V 24

static int dist[V][V];

int main(void)
{
  for (int i = 0; i < V; i++)
    for (int j = 0; j < V; j++)
      dist[i][j] = i == j ? 0 : 1 + (i * 7 + j * 3) % 19;
  for (int k = 0; k < V; k++) {
#pragma omp parallel for
    for (int i = 0; i < V; i++) {
      if (i == k)
        continue;
      for (int j = 0; j < V; j++)
        if (dist[i][k] + dist[k][j] < dist[i][j])
          dist[i][j] = dist[i][k] + dist[k][j];
    }
  }
  printf("%d\n", dist[0][V - 1]);
  return 0;
}
