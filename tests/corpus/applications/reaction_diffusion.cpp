// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdio>

constexpr int N = 24;
using Grid = std::array<std::array<double, N>, N>;

static double lap(const Grid &g, int i, int j) {
  return g[i - 1][j] + g[i + 1][j] + g[i][j - 1] + g[i][j + 1] - 4.0 * g[i][j];
}

int main() {
  static Grid u, v, un, vn;
  for (auto &row : u) row.fill(1.0);
  v[N / 2][N / 2] = 0.5;
  for (int t = 0; t < 4; ++t) {
#pragma omp parallel
    {
#pragma omp for collapse(2)
      for (int i = 1; i < N - 1; ++i)
        for (int j = 1; j < N - 1; ++j) {
          const double r = u[i][j] * v[i][j] * v[i][j];
          un[i][j] = u[i][j] + 0.1 * lap(u, i, j) - r + 0.03 * (1.0 - u[i][j]);
          vn[i][j] = v[i][j] + 0.05 * lap(v, i, j) + r - 0.09 * v[i][j];
        }
#pragma omp for collapse(2)
      for (int i = 1; i < N - 1; ++i)
        for (int j = 1; j < N - 1; ++j) {
          u[i][j] = un[i][j];
          v[i][j] = vn[i][j];
        }
    }
  }
  std::printf("%f\n", v[N / 2][N / 2]);
}
