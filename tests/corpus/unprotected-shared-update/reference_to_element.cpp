// pcwm-label: no-race
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
