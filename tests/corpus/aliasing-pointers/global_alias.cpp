// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
//  ^^^^^^ aliasing-pointers or loop-carried-dependence pool|in|out|field write
//           ^^^^^^^^^ other: aliasing-pointers or loop-carried-dependence pool|in|out|field read
//                       ^^^^^^^^^ other: aliasing-pointers or loop-carried-dependence pool|in|out|field read
}

int main()
{
  for (int i = 0; i < 600; ++i)
    pool[i] = i * i;
  View field{pool.data(), 300};
  View result{pool.data(), 300};
  derivative(field, result);
  std::printf("%g\n", result(10));
}
