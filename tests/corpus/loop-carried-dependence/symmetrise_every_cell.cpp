// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <memory>

class Square {
public:
  explicit Square(int n) : n_(n), cells_(new double[n * n]) {}
  double &operator()(int i, int j) { return cells_[i * n_ + j]; }
  int order() const { return n_; }

private:
  int n_;
  std::unique_ptr<double[]> cells_;
};

int main()
{
  Square m(150);
  for (int i = 0; i < m.order(); ++i)
    for (int j = 0; j < m.order(); ++j)
      m(i, j) = i - 2.0 * j;

#pragma omp parallel for
  for (int i = 0; i < m.order(); ++i)
    for (int j = 0; j < m.order(); ++j)
      m(i, j) = 0.5 * (m(i, j) + m(j, i));
//    ^^^^^^^ loop-carried-dependence or data-race or aliasing-pointers or unprotected-shared-update m|cells_ write
//                               ^^^^^^^ other: loop-carried-dependence or data-race or aliasing-pointers or unprotected-shared-update m|cells_ read

  std::printf("%g\n", m(3, 7));
}
