// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

static std::vector<double> pool(600);

struct View {
  double *p;
  int n;
  double &operator()(int i) const { return p[i]; }
};

static void derivative(const View &in, const View &out)
{
#pragma omp parallel for
  for (int i = 1; i < in.n - 1; ++i)
    out(i) = in(i + 1) - in(i - 1);
}

int main()
{
  for (int i = 0; i < 600; ++i)
    pool[i] = i * i;
  View field{pool.data(), 300};
  View result{pool.data() + 300, 300};
  derivative(field, result);
  std::printf("%g\n", result(10));
}
