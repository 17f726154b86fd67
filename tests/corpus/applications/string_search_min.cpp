// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> lines;
  for (int i = 0; i < 80; ++i) lines.push_back(i % 9 == 4 ? "needle here" : "plain hay");
  int matches = 0, where = 1000;
#pragma omp parallel for reduction(+ : matches) reduction(min : where)
  for (int i = 0; i < 80; ++i) {
    if (lines[i].find("needle") != std::string::npos) {
      ++matches;
      if (i < where) where = i;
    }
  }
  std::printf("%d %d\n", matches, where);
}
