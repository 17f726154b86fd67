// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <utility>
#include <vector>

template <class T>
using Grid = std::vector<std::vector<T>>;

template <class T>
void relax(Grid<T> &next, const Grid<T> &grid)
{
  const auto rows = static_cast<int>(grid.size());
#pragma omp parallel for
  for (int r = 1; r < rows - 1; ++r) {
    const auto &above = grid[r - 1], &here = grid[r], &below = grid[r + 1];
    for (std::size_t c = 1; c + 1 < here.size(); ++c)
      next[r][c] = (above[c] + below[c] + here[c - 1] + here[c + 1]) / T(4);
//    ^^^^^^^^^^ loop-carried-dependence or aliasing-pointers or data-race next|grid|plate|now write
//                  ^^^^^^^^ other: loop-carried-dependence or aliasing-pointers or data-race next|grid|plate|now read
//                             ^^^^^^^^ other: loop-carried-dependence or aliasing-pointers or data-race next|grid|plate|now read
  }
}

int main()
{
  Grid<double> plate(130, std::vector<double>(90, 1.0));
  Grid<double> spare = plate;
  plate[0].assign(90, 50.0);
  for (int step = 0; step < 3; ++step) {
    relax(plate, plate);
    std::swap(plate, spare);
  }
  std::printf("%f\n", plate[1][1]);
}
