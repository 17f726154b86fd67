// pcwm-label: race
// pcwm-confirmed: 4 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Band {
  int n, width;
  std::vector<double> below;
  double at(int row, int k) const { return below[row * width + k]; }
};

static void forward(const Band &l, std::vector<double> &x, int sides)
{
#pragma omp parallel for
  for (int row = 1; row < l.n; ++row)
    for (int s = 0; s < sides; ++s)
      for (int k = 1; k <= l.width && k <= row; ++k)
        x[row * sides + s] -= l.at(row, k - 1) * x[(row - k) * sides + s];
//      ^^^^^^^^^^^^^^^^^^ loop-carried-dependence or data-race or aliasing-pointers x write/read
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^ other: loop-carried-dependence or data-race or aliasing-pointers x read
}

int main()
{
  Band l{150, 3, std::vector<double>(450, 0.1)};
  std::vector<double> x(150 * 120, 1.0);
  forward(l, x, 120);
  std::printf("%f\n", x.back());
}
