// pcwm-label: race
// pcwm-unconfirmed: std::string is instantiated inside libstdc++, which is not instrumented
#include <cstdio>
#include <string>

int main() {
  std::string log;
  log.reserve(4096);
#pragma omp parallel for
  for (int i = 0; i < 60; ++i) {
    log += 'x';
//  ^^^ container-mutation or unprotected-shared-update or missing-reduction log write/read
  }
  std::printf("%d\n", !log.empty());
}
