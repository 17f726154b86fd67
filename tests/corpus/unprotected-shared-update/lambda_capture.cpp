// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

int main() {
  long log_lines = 0;
  auto note = [&log_lines](int severity) {
    if (severity > 2) log_lines += 1;
//                    ^^^^^^^^^ unprotected-shared-update or missing-reduction log_lines write/read
  };
#pragma omp parallel for
  for (int event = 0; event < 120; ++event) {
    note(event % 6);
  }
  std::printf("%ld\n", log_lines);
}
