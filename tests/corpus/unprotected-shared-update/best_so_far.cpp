// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
    if (score[i] > best.value) {
//                 ^^^^^^^^^^ other: unprotected-shared-update or missing-reduction best.value read
      best.value = score[i];
//    ^^^^^^^^^^ unprotected-shared-update or missing-reduction best.value write/write
      best.index = i;
//    ^^^^^^^^^^ maybe: unprotected-shared-update or missing-reduction or missing-private or data-race best.index write/write
    }
  }
  std::printf("%d %f\n", best.index, best.value);
}
