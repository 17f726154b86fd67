// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

template <typename T>
struct Point {
  T x, y;
};

static Point<float> centre;

template <typename T>
void recentre(std::vector<Point<T>> &a, const std::vector<Point<T>> &b)
{
#pragma omp parallel for
  for (int i = 0; i < static_cast<int>(a.size()); ++i) {
    centre.x = (a[i].x + b[i].x) / 2;
//  ^^^^^^^^ missing-private centre.x|centre write/write
    centre.y = (a[i].y + b[i].y) / 2;
//  ^^^^^^^^ missing-private centre.y|centre write/write
    a[i].x -= centre.x;
//            ^^^^^^^^ other: missing-private centre.x|centre read
    a[i].y -= centre.y;
//            ^^^^^^^^ other: missing-private centre.y|centre read
  }
}

int main()
{
  std::vector<Point<float>> a(200), b(200);
  for (int i = 0; i < 200; ++i) {
    a[i] = {float(i), float(-i)};
    b[i] = {1.0f, 2.0f};
  }
  recentre(a, b);
  std::printf("%g\n", a[10].x);
}
