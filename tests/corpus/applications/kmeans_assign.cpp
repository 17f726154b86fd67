// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  const int points = 200, k = 5;
  std::vector<float> x(points), centre(k), sum(k, 0.0f);
  std::vector<int> size(k, 0), owner(points);
  for (int p = 0; p < points; ++p) x[p] = static_cast<float>((p * 31) % 83);
  for (int c = 0; c < k; ++c) centre[c] = 16.0f * c;
#pragma omp parallel for
  for (int p = 0; p < points; ++p) {
    int nearest = 0;
    for (int c = 1; c < k; ++c) {
      const float old = (x[p] - centre[nearest]) * (x[p] - centre[nearest]);
      const float now = (x[p] - centre[c]) * (x[p] - centre[c]);
      if (now < old) nearest = c;
    }
    owner[p] = nearest;
  }
  for (int p = 0; p < points; ++p) {
    sum[owner[p]] += x[p];
    size[owner[p]]++;
  }
  std::printf("%d\n", size[0] > 0);
}
