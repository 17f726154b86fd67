// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Divides {
  int by;
  mutable int asked = 0;

  bool operator()(int n) const
  {
    asked++;
//  ^^^^^ unprotected-shared-update or missing-reduction or data-race asked|p|test|this->asked|test.asked write/read
    return n % by == 0;
  }
};

template <typename Predicate>
bool holds(const Predicate &p, int n)
{
  return p(n);
//       ^^^^ or: unprotected-shared-update or missing-reduction or data-race asked|p|test|this->asked|test.asked write/read
}

int main()
{
  Divides test{3};
  int good[500];

#pragma omp parallel for
  for (int n = 0; n < 500; n++)
    good[n] = holds(test, n) ? n : 0;
//            ^^^^^^^^^^^^^^ or: unprotected-shared-update or missing-reduction or data-race asked|p|test|this->asked|test.asked write/read

  std::printf("%d %d\n", good[9], test.asked);
}
