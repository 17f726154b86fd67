// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

template <class Shape>
class Collection {
public:
  double area() const { return area_; }
  void measure(int n)
  {
#pragma omp parallel for
    for (int i = 0; i < n; ++i)
      self().visit(i);
//    ^^^^^^^^^^^^^^^ or: unprotected-shared-update or missing-reduction or data-race area_|this->area_ write/read
  }

protected:
  double area_ = 0;

private:
  Shape &self() { return static_cast<Shape &>(*this); }
};

class Squares : public Collection<Squares> {
public:
  void visit(int i) { area_ += static_cast<double>(i) * i; }
//                    ^^^^^ unprotected-shared-update or missing-reduction or data-race area_|this->area_ write/read
};

int main()
{
  Squares s;
  s.measure(300);
  std::printf("%f\n", s.area());
}
