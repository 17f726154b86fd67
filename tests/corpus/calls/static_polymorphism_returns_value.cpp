// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

template <class Shape>
class Collection {
public:
  double area() const { return area_; }
  void measure(int n)
  {
    double sum = 0;
#pragma omp parallel for reduction(+ : sum)
    for (int i = 0; i < n; ++i)
      sum += self().visit(i);
    area_ = sum;
  }

protected:
  double area_ = 0;

private:
  Shape &self() { return static_cast<Shape &>(*this); }
};

class Squares : public Collection<Squares> {
public:
  double visit(int i) const { return static_cast<double>(i) * i; }
};

int main()
{
  Squares s;
  s.measure(300);
  std::printf("%f\n", s.area());
}
