// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

static void decay(std::vector<double> &a, std::vector<double> &b, bool forward)
{
  std::vector<double> &src = forward ? a : b;
  std::vector<double> &dst = a;
#pragma omp parallel for
  for (int i = 1; i < static_cast<int>(src.size()); ++i)
    dst[i] = 0.9 * src[i - 1];
//  ^^^^^^ aliasing-pointers or loop-carried-dependence or data-race dst|src|a|x write
//                 ^^^^^^^^^^ other: aliasing-pointers or loop-carried-dependence or data-race dst|src|a|x read
}

int main()
{
  std::vector<double> x(320, 1.0), y(320, 2.0);
  decay(x, y, true);
  decay(x, y, true);
  std::printf("%f\n", x[319]);
}
