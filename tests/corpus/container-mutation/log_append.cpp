// pcwm-label: race
// pcwm-unconfirmed: the string's own code is in the uninstrumented C++ library
#include <cstdio>
#include <string>

struct Logger {
  std::string log;
  void line(const char *what) { log += what; }
//                              ^^^^^^^^^^^ container-mutation or unprotected-shared-update log write/read
};

int main()
{
  Logger logger;
#pragma omp parallel for
  for (int i = 0; i < 60; ++i) {
    if (i % 2)
      logger.line(".");
//    ^^^^^^^^^^^^^^^^ or: container-mutation or unprotected-shared-update log write/read
  }
  std::printf("%zu\n", logger.log.size());
}
