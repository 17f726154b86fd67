// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Line {
  double *first;
  int length;
  double &operator[](int k) const { return first[k]; }
};

struct Sheet {
  int lines, width;
  std::vector<double> cells;
  Sheet(int l, int w) : lines(l), width(w), cells(l * w, 1.0) {}
  Line line(int i) { return {cells.data() + i * width, width}; }
};

int main() {
  Sheet sheet(120, 16);
#pragma omp parallel for
  for (int i = 1; i < 120; ++i) {
    Line now = sheet.line(i);
    Line before = sheet.line(i - 1);
    for (int k = 0; k < 16; ++k)
      now[k] = 0.5 * (now[k] + before[k]);
//    ^^^^^^ loop-carried-dependence or aliasing-pointers cells|sheet|sheet.cells|now|before|now.cells|before.cells write
//                             ^^^^^^^^^ other: loop-carried-dependence or aliasing-pointers cells|sheet|sheet.cells|now|before|now.cells|before.cells read
  }
  std::printf("%g\n", sheet.line(119)[3]);
}
