// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

class Grid {
public:
  explicit Grid(int n) : cells_(n, 1), dirty_(0) {}
  void set(int i, int v) {
    cells_[i] = v;
    dirty_++;
//  ^^^^^^ unprotected-shared-update or missing-reduction dirty_ write/read
  }
  int dirty() const { return dirty_; }

private:
  std::vector<int> cells_;
  int dirty_;
};

int main() {
  Grid grid(90);
#pragma omp parallel for
  for (int i = 0; i < 90; ++i) grid.set(i, i);
  std::printf("%d\n", grid.dirty() > 0);
}
