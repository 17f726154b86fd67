// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <cmath>
#include <vector>

namespace {

double root_of(int k)
{
  static int last_arg = -1;
  static double last_val = 0.0;
  if (k != last_arg) {
//         ^^^^^^^^ other: thread-unsafe-call or unprotected-shared-update last_arg|root_of read
    last_arg = k;
//  ^^^^^^^^ thread-unsafe-call or unprotected-shared-update last_arg|root_of write/write
    last_val = std::sqrt(double(k));
//  ^^^^^^^^ thread-unsafe-call or unprotected-shared-update last_val|root_of write/write
  }
  return last_val;
//       ^^^^^^^^ other: thread-unsafe-call or unprotected-shared-update last_val|root_of read
}

}  // namespace

int main()
{
  std::vector<double> v(400);
#pragma omp parallel for
  for (int i = 0; i < 400; ++i)
    v[i] = root_of(i / 3);
//         ^^^^^^^^^^^^^^ or: thread-unsafe-call or unprotected-shared-update last_arg|root_of write/read
//         ^^^^^^^^^^^^^^ or: thread-unsafe-call or unprotected-shared-update last_val|root_of write/read
  std::printf("%g\n", v[9]);
}
