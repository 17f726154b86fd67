// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define V 40

static unsigned char edge[V][V];

int main(void)
{
  long triangles = 0;
  int a, b, c;
  for (a = 0; a < V; a++)
    for (b = 0; b < V; b++)
      edge[a][b] = edge[b][a] = (unsigned char)((a * b) % 5 == 1);
#pragma omp parallel for private(b, c) schedule(static, 1)
  for (a = 0; a < V; a++)
    for (b = a + 1; b < V; b++)
      for (c = b + 1; c < V; c++)
        if (edge[a][b] && edge[b][c] && edge[a][c]) {
#pragma omp atomic
          triangles++;
        }
  printf("%ld\n", triangles);
  return 0;
}
