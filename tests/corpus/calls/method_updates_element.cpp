// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

class Grid {
public:
  explicit Grid(int n) : cells_(n, 1) {}
  void set(int i, int v) { cells_[i] = v; }
  int at(int i) const { return cells_[i]; }

private:
  std::vector<int> cells_;
};

int main() {
  Grid grid(90);
#pragma omp parallel for
  for (int i = 0; i < 90; ++i) grid.set(i, i);
  std::printf("%d\n", grid.at(4));
}
