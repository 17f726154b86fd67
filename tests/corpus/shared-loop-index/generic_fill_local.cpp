// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

template <typename T, int W>
struct Matrix {
  explicit Matrix(int rows) : rows(rows), d(rows * W) {}
  T &at(int r, int c) { return d[r * W + c]; }
  int rows;
  std::vector<T> d;
};

template <typename M>
void fill(M &m, int width)
{
  int r, c;
#pragma omp parallel for private(c)
  for (r = 0; r < m.rows; ++r)
    for (c = 0; c < width; c++)
      m.at(r, c % width) = r;
}

int main()
{
  Matrix<float, 12> m(50);
  fill(m, 12);
  std::printf("%g\n", m.at(3, 4));
}
