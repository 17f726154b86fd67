// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <map>

int main() {
  std::map<int, int> square;
#pragma omp parallel for num_threads(2)
  for (int n = 0; n < 40; ++n) {
    square[n] = n * n;
//  ^^^^^^^^^ container-mutation square write/read
  }
  std::printf("%d\n", square.size() > 0);
}
