// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  const int points = 100, clusters = 4;
  std::vector<double> x(points), centre(clusters);
  std::vector<int> label(points);
  for (int p = 0; p < points; ++p) x[p] = (p * 29) % 50;
  for (int c = 0; c < clusters; ++c) centre[c] = 12.5 * c;
  double best;
#pragma omp parallel for shared(x, centre, label, best)
  for (int p = 0; p < points; ++p) {
    int winner = 0;
    best = 1e30;
//  ^^^^ missing-private best write/write
    for (int c = 0; c < clusters; ++c) {
      double d = (x[p] - centre[c]) * (x[p] - centre[c]);
      if (d < best) {
//            ^^^^ other: missing-private best read
        best = d;
//      ^^^^ other: missing-private best write/write
        winner = c;
      }
    }
    label[p] = winner;
  }
  std::printf("%d\n", label[points / 2]);
}
