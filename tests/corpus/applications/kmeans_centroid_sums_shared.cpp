// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
      auto &my_sum = sum;
      auto &my_members = members;
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
//      ^^^^^^^^^^^^^^^ indirect-index or unprotected-shared-update or data-race or missing-reduction sum|my_sum write/read
        my_sum[best][1] += pts[i][1];
//      ^^^^^^^^^^^^^^^ or: indirect-index or unprotected-shared-update or data-race or missing-reduction sum|my_sum write/read
        my_members[best]++;
//      ^^^^^^^^^^^^^^^^ indirect-index or unprotected-shared-update or data-race or missing-reduction members|my_members write/read
      }
    }
    for (int k = 0; k < K; ++k)
      if (members[k])
        centre[k] = {sum[k][0] / members[k], sum[k][1] / members[k]};
  }
  std::printf("%g %g\n", centre[0][0], centre[4][1]);
  return 0;
}
