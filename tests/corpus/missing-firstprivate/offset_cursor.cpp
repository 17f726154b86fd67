// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  const int rows = 64, width = 8;
  std::vector<int> out(rows * width);
  int cursor = 3;
#pragma omp parallel for
  for (int r = 0; r < rows; ++r) {
    int sum = 0;
    for (int c = 0; c < width; ++c) {
      cursor = (cursor * 5 + c) % 97;
//    ^^^^^^ missing-firstprivate or missing-private cursor write/write
//              ^^^^^^ other: missing-firstprivate or missing-private cursor read
      sum += cursor;
//           ^^^^^^ other: missing-firstprivate or missing-private cursor read
      out[r * width + c] = sum;
    }
  }
  std::printf("%d\n", out[20]);
}
