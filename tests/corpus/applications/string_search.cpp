// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> lines;
  for (int i = 0; i < 80; ++i) lines.push_back(i % 9 == 4 ? "needle here" : "plain hay");
  std::string first;
  int matches = 0, where = -1;
#pragma omp parallel for reduction(+ : matches)
  for (int i = 0; i < 80; ++i) {
    if (lines[i].find("needle") != std::string::npos) {
      ++matches;
      if (where < 0 || i < where) where = i;
//        ^^^^^ other: unprotected-shared-update or missing-reduction where read
//                         ^^^^^ other: unprotected-shared-update or missing-reduction where read
//                                ^^^^^ unprotected-shared-update or missing-reduction where write/write
    }
  }
  std::printf("%d\n", matches > 0 && where >= 0);
}
