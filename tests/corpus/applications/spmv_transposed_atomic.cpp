// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

class Csr {
public:
  explicit Csr(int n) : n_(n)
  {
    ptr_.push_back(0);
    for (int i = 0; i < n; ++i) {
      for (int d : {0, 1, 7})
        if (i + d < n) {
          col_.push_back(i + d);
          val_.push_back(1.0 + d);
        }
      ptr_.push_back(static_cast<int>(col_.size()));
    }
  }

  void multiply_transposed(const std::vector<double> &x, std::vector<double> &y) const
  {
#pragma omp parallel for
    for (int i = 0; i < n_; ++i)
      for (int k = ptr_[i]; k < ptr_[i + 1]; ++k) {
#pragma omp atomic
        y[col_[k]] += val_[k] * x[i];
      }
  }

private:
  int n_;
  std::vector<int> ptr_, col_;
  std::vector<double> val_;
};

int main()
{
  Csr a(700);
  std::vector<double> x(700, 1.0), y(700, 0.0);
  a.multiply_transposed(x, y);
  std::printf("%g\n", y[350]);
  return 0;
}
