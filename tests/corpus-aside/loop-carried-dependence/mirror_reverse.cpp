// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <string>
#include <utility>

int main()
{
  char text[601];
  for (int i = 0; i < 600; ++i)
    text[i] = char('a' + i % 26);
  text[600] = 0;
  const int n = 600;
#pragma omp parallel for
  for (int i = 0; i < n; ++i) {
    char c = text[i];
//           ^^^^^^^ other: loop-carried-dependence text read
    text[i] = text[n - 1 - i];
//  ^^^^^^^ loop-carried-dependence text write
//            ^^^^^^^^^^^^^^^ other: loop-carried-dependence text read
    text[n - 1 - i] = c;
//  ^^^^^^^^^^^^^^^ or: loop-carried-dependence text write
  }
  std::printf("%.10s\n", text);
}
