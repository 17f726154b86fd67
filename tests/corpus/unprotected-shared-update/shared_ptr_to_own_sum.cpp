// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <memory>

struct Sum {
  long value = 0;
};

int main()
{
  auto sum = std::make_shared<Sum>();
  long seen = 0;
#pragma omp parallel reduction(+ : seen)
  {
    std::shared_ptr<Sum> mine = std::make_shared<Sum>();
#pragma omp for
    for (int i = 0; i < 600; ++i)
      mine->value += i;
    seen += mine->value;
  }
  std::printf("%ld %ld\n", sum->value, seen);
}
