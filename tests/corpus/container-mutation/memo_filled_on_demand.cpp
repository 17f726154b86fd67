// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <map>
#include <vector>

int main() {
  std::vector<int> digits(40);
  std::map<int, int> memo;
#pragma omp parallel for num_threads(2) schedule(static)
  for (int i = 0; i < 40; ++i) {
    if (memo.find(i) == memo.end())
//      ^^^^^^^^^^^^ other: container-mutation memo read
      memo[i] = i / 10;
//    ^^^^^^^ container-mutation memo write/read
    digits[i] = memo[i];
//              ^^^^^^^ maybe: container-mutation memo write/read
  }
  std::printf("%d\n", digits[12]);
}
