// pcwm-label: no-race
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
