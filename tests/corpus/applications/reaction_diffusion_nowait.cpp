// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdio>

constexpr int N = 24;
using Grid = std::array<std::array<double, N>, N>;

int main() {
  static Grid u, un;
  for (auto &row : u) row.fill(1.0);
#pragma omp parallel
  {
    for (int t = 0; t < 4; ++t) {
#pragma omp for
      for (int i = 1; i < N - 1; ++i)
        for (int j = 1; j < N - 1; ++j) un[i][j] = u[i - 1][j] + u[i + 1][j] - u[i][j];
//                                                 ^^^^^^^^^^^ other: missing-barrier u read
//                                                               ^^^^^^^^^^^ other: missing-barrier u read
#pragma omp for nowait
      for (int i = 1; i < N - 1; ++i)
        for (int j = 1; j < N - 1; ++j) u[i][j] = 0.5 * un[i][j];
//                                      ^^^^^^^ missing-barrier u write
    }
  }
  std::printf("%d\n", u[N / 2][N / 2] > -1e9);
}
