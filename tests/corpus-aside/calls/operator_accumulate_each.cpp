// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

class Accumulator {
public:
  void operator()(double v) { sum_ += v; }
  double value() const { return sum_; }

private:
  double sum_ = 0;
};

int main()
{
  std::vector<double> v(200, 0.5);
  std::vector<Accumulator> acc(200);
#pragma omp parallel for
  for (int i = 0; i < 200; ++i)
    acc[i](v[i]);
  std::printf("%g\n", acc[5].value());
}
