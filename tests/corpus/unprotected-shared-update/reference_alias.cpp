// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

int main() {
  int bank = 1000;
  int &account = bank;
#pragma omp parallel for
  for (int day = 0; day < 40; ++day) {
    account -= day % 3;
//  ^^^^^^^ unprotected-shared-update or missing-reduction account|bank write/read
  }
  std::printf("%d\n", bank);
}
