// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdio>
#include <vector>

using Point = std::array<double, 2>;

int main()
{
  constexpr int K = 5, N = 2000;
  std::vector<Point> pts(N);
  for (int i = 0; i < N; ++i)
    pts[i] = {double(i % 97), double(i % 89)};
  std::array<Point, K> centre{};
  for (int k = 0; k < K; ++k)
    centre[k] = pts[k * 300];
  for (int it = 0; it < 3; ++it) {
    std::array<Point, K> sum{};
    std::array<int, K> members{};
#pragma omp parallel
    {
      std::array<Point, K> my_sum{};
      std::array<int, K> my_members{};
#pragma omp for
      for (int i = 0; i < N; ++i) {
        int best = 0;
        double best_d = 1e30;
        for (int k = 0; k < K; ++k) {
          double dx = pts[i][0] - centre[k][0], dy = pts[i][1] - centre[k][1];
          if (dx * dx + dy * dy < best_d) {
            best_d = dx * dx + dy * dy;
            best = k;
          }
        }
        my_sum[best][0] += pts[i][0];
        my_sum[best][1] += pts[i][1];
        my_members[best]++;
      }
#pragma omp critical
      for (int k = 0; k < K; ++k) {
        sum[k][0] += my_sum[k][0];
        sum[k][1] += my_sum[k][1];
        members[k] += my_members[k];
      }
    }
    for (int k = 0; k < K; ++k)
      if (members[k])
        centre[k] = {sum[k][0] / members[k], sum[k][1] / members[k]};
  }
  std::printf("%g %g\n", centre[0][0], centre[4][1]);
  return 0;
}
