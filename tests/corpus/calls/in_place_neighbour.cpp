// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

void mix(double &mine, const double &other) {
  mine = 0.5 * (mine + other);
//^^^^ loop-carried-dependence or aliasing-pointers x|mine write
//                     ^^^^^ other: loop-carried-dependence or aliasing-pointers x|mine read
}

int main() {
  std::vector<double> x(130, 1.0);
#pragma omp parallel for
  for (int i = 0; i < 129; ++i) {
    mix(x[i], x[i + 1]);
//      ^^^^ or: loop-carried-dependence or aliasing-pointers x|mine write
//            ^^^^^^^^ other: loop-carried-dependence or aliasing-pointers x|mine read
  }
  std::printf("%f\n", x[0]);
}
