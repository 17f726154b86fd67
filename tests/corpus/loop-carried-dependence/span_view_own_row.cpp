// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <memory>

struct Row {
  double *p;
  int n;
  double &operator[](int j) const { return p[j]; }
};

class Grid {
public:
  Grid(int rows, int cols) : rows_(rows), cols_(cols), data_(new double[rows * cols]()) {}
  Row row(int i) const { return Row{data_.get() + i * cols_, cols_}; }
  int rows() const { return rows_; }
  int cols() const { return cols_; }

private:
  int rows_, cols_;
  std::unique_ptr<double[]> data_;
};

static void sweep(Grid &g)
{
#pragma omp parallel for
  for (int i = 1; i < g.rows(); ++i) {
    Row here = g.row(i);
    Row up = g.row(i);
    for (int j = 0; j < g.cols(); ++j)
      here[j] = 0.5 * up[j] + 1;
  }
}

int main()
{
  Grid g(150, 20);
  sweep(g);
  std::printf("%g\n", g.row(149)[19]);
  return 0;
}
