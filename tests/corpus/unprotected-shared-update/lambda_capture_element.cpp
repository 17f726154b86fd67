// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

int main() {
  long log_lines[120] = {};
  auto note = [&log_lines](int event, int severity) {
    if (severity > 2) log_lines[event] += 1;
  };
#pragma omp parallel for
  for (int event = 0; event < 120; ++event) {
    note(event, event % 6);
  }
  std::printf("%ld\n", log_lines[5]);
}
