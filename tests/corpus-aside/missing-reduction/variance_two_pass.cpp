// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Moments {
  double mean = 0, m2 = 0;
  long n = 0;
  void add(double x)
  {
    ++n;
//  ^^^ missing-reduction or unprotected-shared-update m.n|m|n write/read
    const double d = x - mean;
//                       ^^^^ other: missing-reduction or unprotected-shared-update m.mean|m|mean read
    mean += d / n;
//  ^^^^ missing-reduction or unprotected-shared-update m.mean|m|mean write/read
//              ^ other: missing-reduction or unprotected-shared-update m.n|m|n read
    m2 += d * (x - mean);
//  ^^ missing-reduction or unprotected-shared-update m.m2|m|m2 write/read
//                 ^^^^ other: missing-reduction or unprotected-shared-update m.mean|m|mean read
  }
  void merge(const Moments &o)
  {
    const double d = o.mean - mean;
    const long t = n + o.n;
    if (t == 0)
      return;
    m2 += o.m2 + d * d * n * o.n / t;
    mean += d * o.n / t;
    n = t;
  }
};
#pragma omp declare reduction(moments : Moments : omp_out.merge(omp_in)) initializer(omp_priv = Moments())

int main()
{
  std::vector<double> v(400);
  for (int i = 0; i < 400; ++i)
    v[i] = (i * 17) % 23;
  Moments m;
#pragma omp parallel for
  for (int i = 0; i < 400; ++i)
    m.add(v[i]);
//  ^^^^^^^^^^^ or: missing-reduction or unprotected-shared-update m.mean|m|mean write/read
//  ^^^^^^^^^^^ or: missing-reduction or unprotected-shared-update m.m2|m|m2 write/read
//  ^^^^^^^^^^^ or: missing-reduction or unprotected-shared-update m.n|m|n write/read
  std::printf("%ld %d\n", m.n, m.m2 > 0);
}
