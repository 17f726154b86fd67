// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <string>
#include <vector>

struct Span {
  int begin = 0, end = 0;
};

int main()
{
  std::vector<int> lengths(300);
  for (int i = 0; i < 300; ++i)
    lengths[i] = 1 + i % 9;
  std::vector<int> out(300);
  Span word;
#pragma omp parallel for schedule(static)
  for (auto it = lengths.begin(); it < lengths.end(); ++it) {
    word.begin = int(it - lengths.begin());
//  ^^^^^^^^^^ missing-private word write/write
    word.end = word.begin + *it;
//  ^^^^^^^^ or: missing-private word write/write
//             ^^^^^^^^^^ other: missing-private word read
    out[it - lengths.begin()] = word.end - word.begin;
//                              ^^^^^^^^ maybe: missing-private word read
//                                         ^^^^^^^^^^ other: missing-private word read
  }
  std::printf("%d\n", out[10]);
}
