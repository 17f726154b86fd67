// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

int main() {
  int bank[40] = {};
#pragma omp parallel for
  for (int day = 0; day < 40; ++day) {
    int &account = bank[day];
    account -= day % 3;
  }
  std::printf("%d\n", bank[5]);
}
