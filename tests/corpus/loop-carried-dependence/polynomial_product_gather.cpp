// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <vector>

using Poly = std::vector<long>;

static Poly multiply(const Poly &p, const Poly &q)
{
  Poly r(p.size() + q.size() - 1, 0);
  const int np = p.size(), nq = q.size(), nr = r.size();
#pragma omp parallel for
  for (int k = 0; k < nr; ++k)
    for (int i = std::max(0, k - nq + 1); i <= std::min(k, np - 1); ++i)
      r[k] += p[i] * q[k - i];
  return r;
}

int main()
{
  Poly p(180), q(140);
  for (int i = 0; i < 180; ++i)
    p[i] = i % 4;
  for (int i = 0; i < 140; ++i)
    q[i] = 1 + i % 3;
  std::printf("%ld\n", multiply(p, q)[100]);
}
