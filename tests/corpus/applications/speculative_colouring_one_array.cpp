// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Graph {
  int n;
  std::vector<std::vector<int>> adj;
  explicit Graph(int n_) : n(n_), adj(n_)
  {
    for (int v = 0; v < n; ++v)
      for (int d : {1, 5, 17}) {
        adj[v].push_back((v + d) % n);
        adj[(v + d) % n].push_back(v);
      }
  }
};

static int first_free(const Graph &g, const std::vector<int> &colour, int v)
{
  bool used[16] = {};
  for (int w : g.adj[v])
    if (colour[w] >= 0 && colour[w] < 16)
//      ^^^^^^^^^ other: indirect-index or data-race or loop-carried-dependence colour read
      used[colour[w]] = true;
//         ^^^^^^^^^ other: indirect-index or data-race or loop-carried-dependence colour read
  int c = 0;
  while (c < 15 && used[c])
    ++c;
  return c;
}

int main()
{
  Graph g(500);
  std::vector<int> colour(g.n, -1);
  for (int round = 0; round < 4; ++round) {
#pragma omp parallel for
    for (int v = 0; v < g.n; ++v)
      colour[v] = first_free(g, colour, v);
//    ^^^^^^^^^ indirect-index or data-race or loop-carried-dependence colour write
//                ^^^^^^^^^^^^^^^^^^^^^^^^ other: indirect-index or data-race or loop-carried-dependence colour read
  }
  std::printf("%d\n", colour[0] >= 0);
  return 0;
}
