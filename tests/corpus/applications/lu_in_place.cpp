// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <cmath>
#include <vector>

class Dense {
public:
  explicit Dense(int n) : n_(n), a_(n, std::vector<double>(n, 0.0)) {}
  std::vector<double> &operator[](int i) { return a_[i]; }
  int order() const { return n_; }

private:
  int n_;
  std::vector<std::vector<double>> a_;
};

static void factor(Dense &a)
{
  const int n = a.order();
#pragma omp parallel for
  for (int k = 0; k < n; ++k)
    for (int i = k + 1; i < n; ++i) {
      a[i][k] /= a[k][k];
//    ^^^^^^^ loop-carried-dependence a|A|m write/read
//               ^^^^^^^ other: loop-carried-dependence a|A|m read
      for (int j = k + 1; j < n; ++j)
        a[i][j] -= a[i][k] * a[k][j];
//      ^^^^^^^ or: loop-carried-dependence a|A|m write/read
//                 ^^^^^^^ other: loop-carried-dependence a|A|m read
//                           ^^^^^^^ other: loop-carried-dependence a|A|m read
    }
}

int main()
{
  Dense a(24);
  for (int i = 0; i < 24; ++i)
    for (int j = 0; j < 24; ++j)
      a[i][j] = i == j ? 30.0 : 1.0 / (1 + std::abs(i - j));
  factor(a);
  std::printf("%d\n", a[3][3] != 0);
}
