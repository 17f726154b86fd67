// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <vector>

using Poly = std::vector<long>;

static Poly multiply(const Poly &p, const Poly &q)
{
  Poly r(p.size() + q.size() - 1, 0);
  const int np = p.size(), nq = q.size(), nr = r.size();
#pragma omp parallel for
  for (int i = 0; i < np; ++i)
    for (int j = 0; j < nq; ++j)
      r[i + j] += p[i] * q[j];
//    ^^^^^^^^ loop-carried-dependence or missing-reduction or unprotected-shared-update or data-race r write/read
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
