// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Divides {
  int by;
  mutable int asked = 0;

  bool operator()(int n) const
  {
    asked++;
    return n % by == 0;
  }
};

template <typename Predicate>
bool holds(Predicate p, int n)
{
  return p(n);
}

int main()
{
  Divides test{3};
  int good[500];

#pragma omp parallel for
  for (int n = 0; n < 500; n++)
    good[n] = holds(test, n) ? n : 0;

  std::printf("%d %d\n", good[9], test.asked);
}
