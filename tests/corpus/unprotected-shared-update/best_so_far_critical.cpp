// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Best {
  double value = -1.0;
  int index = -1;
};

int main() {
  std::vector<double> score(160);
  for (int i = 0; i < 160; ++i) score[i] = (i * 53) % 97;
  Best best;
#pragma omp parallel for
  for (int i = 0; i < 160; ++i) {
#pragma omp critical(best_update)
    {
      if (score[i] > best.value) {
        best.value = score[i];
        best.index = i;
      }
    }
  }
  std::printf("%d %f\n", best.index, best.value);
}
