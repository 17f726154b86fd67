// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Graph {
  int n;
  std::vector<std::vector<int>> adj;
};

static Graph ring_with_chords(int n)
{
  Graph g{n, std::vector<std::vector<int>>(n)};
  for (int v = 0; v < n; ++v)
    for (int d : {1, 7, n - 1})
      g.adj[v].push_back((v + d) % n);
  return g;
}

int main()
{
  const Graph g = ring_with_chords(200);
  std::vector<int> level(g.n, -1), frontier{0, 50, 100, 150};
  for (int s : frontier)
    level[s] = 0;
  for (int depth = 1; !frontier.empty(); ++depth) {
    std::vector<int> next;
#pragma omp parallel
    {
      std::vector<int> found;
#pragma omp for nowait schedule(static, 1)
      for (int k = 0; k < (int)frontier.size(); ++k)
        for (int w : g.adj[frontier[k]]) {
          if (level[w] < 0) {
//            ^^^^^^^^ other: indirect-index or unprotected-shared-update level|g.level read
            level[w] = depth;
//          ^^^^^^^^ indirect-index or unprotected-shared-update level|g.level write/write
            found.push_back(w);
          }
        }
#pragma omp critical(merge)
      next.insert(next.end(), found.begin(), found.end());
    }
    frontier.swap(next);
  }
  std::printf("%d\n", level[27]);
}
