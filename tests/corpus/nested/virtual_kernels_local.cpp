// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <memory>
#include <vector>

class Op {
public:
  virtual ~Op() = default;
  virtual double apply(double x) = 0;
};

class Square final : public Op {
public:
  double apply(double x) override
  {
    const int factor = 1;
    (void)factor;
    return x * x;
  }
  long evaluations() const { return evaluations_; }

private:
  long evaluations_ = 0;
};

int main()
{
  std::unique_ptr<Op> op(new Square);
  std::vector<double> v(200, 1.5);
#pragma omp parallel for num_threads(4) schedule(static)
  for (int i = 0; i < 200; ++i)
    v[i] = op->apply(v[i]);
  std::printf("%g %ld\n", v[3], static_cast<Square &>(*op).evaluations());
}
