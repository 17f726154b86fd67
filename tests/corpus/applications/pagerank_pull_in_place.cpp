// pcwm-label: race
// pcwm-confirmed: 1 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <numeric>
#include <utility>
#include <vector>

struct Graph {
  std::vector<int> offset, source, out_degree;
};

static Graph ring_with_chords(int n)
{
  Graph g;
  g.out_degree.assign(n, 2);
  g.offset.push_back(0);
  for (int v = 0; v < n; ++v) {
    g.source.push_back((v + 1) % n);
    g.source.push_back((v + n / 3) % n);
    g.offset.push_back(static_cast<int>(g.source.size()));
  }
  return g;
}

int main()
{
  const int n = 600;
  const Graph g = ring_with_chords(n);
  std::vector<double> rank(n, 1.0 / n), fresh(n);
  for (int it = 0; it < 5; ++it) {
#pragma omp parallel for schedule(guided)
    for (int v = 0; v < n; ++v) {
      double sum = 0;
      for (int e = g.offset[v]; e < g.offset[v + 1]; ++e) {
        const int s = g.source[e];
        sum += rank[s] / g.out_degree[s];
//             ^^^^^^^ indirect-index or loop-carried-dependence or data-race rank read
      }
      rank[v] = 0.15 / n + 0.85 * sum;
//    ^^^^^^^ other: indirect-index or loop-carried-dependence or data-race rank write
    }
  }
  std::printf("%g\n", std::accumulate(rank.begin(), rank.end(), 0.0));
  return 0;
}
