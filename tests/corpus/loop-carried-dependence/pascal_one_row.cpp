// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  const unsigned mod = 1000007;
  std::vector<unsigned> row(300, 0), prev;
  row[0] = 1;
  for (int n = 1; n < 40; ++n) {
#pragma omp parallel for
    for (int k = 1; k < 300; ++k)
      row[k] = (row[k] + row[k - 1]) % mod;
//    ^^^^^^ loop-carried-dependence or data-race row write
//                       ^^^^^^^^^^ other: loop-carried-dependence or data-race row read
  }
  std::printf("%u\n", row[20]);
  return 0;
}
