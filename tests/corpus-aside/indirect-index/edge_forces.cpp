// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Edge {
  int a, b;
};

int main()
{
  const int nodes = 50;
  std::vector<Edge> edges;
  for (int i = 0; i < nodes; ++i)
    for (int d = 1; d < 5; ++d)
      edges.push_back({i, (i + d) % nodes});
  std::vector<int> force(nodes, 0);
#pragma omp parallel for
  for (int e = 0; e < (int)edges.size(); ++e) {
    const int f = edges[e].a - edges[e].b;
    force[edges[e].a] += f;
//  ^^^^^^^^^^^^^^^^^ indirect-index or unprotected-shared-update force write/read
    force[edges[e].b] -= f;
//  ^^^^^^^^^^^^^^^^^ or: indirect-index or unprotected-shared-update force write/read
  }
  std::printf("%d\n", force[4]);
}
