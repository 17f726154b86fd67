// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

class Accumulator {
public:
  void operator()(double v) { sum_ += v; }
//                            ^^^^ unprotected-shared-update or missing-reduction sum_|acc.sum_|acc|this->sum_ write/read
  double value() const { return sum_; }

private:
  double sum_ = 0;
};

int main()
{
  std::vector<double> v(200, 0.5);
  Accumulator acc;
#pragma omp parallel for
  for (int i = 0; i < 200; ++i)
    acc(v[i]);
//  ^^^^^^^^^ or: unprotected-shared-update or missing-reduction sum_|acc.sum_|acc|this->sum_ write/read
  std::printf("%g\n", acc.value());
}
