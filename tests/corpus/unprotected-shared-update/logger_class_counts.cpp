// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <atomic>
#include <cstdio>
#include <string>

class Logger {
public:
  void warn(int code)
  {
    ++warnings_;
//    ^^^^^^^^^ unprotected-shared-update or data-race or missing-reduction or thread-unsafe-call warnings_ write/read
    last_.store(code);
  }
  int warnings() const { return warnings_; }

private:
  int warnings_ = 0;
  std::atomic<int> last_{0};
};

static Logger &logger()
{
  static Logger instance;
  return instance;
}

int main()
{
#pragma omp parallel for
  for (int i = 0; i < 1000; ++i)
    if (i % 3 == 0)
      logger().warn(i);
//    ^^^^^^^^^^^^^^^^ or: unprotected-shared-update or data-race or missing-reduction or thread-unsafe-call warnings_ write/write
  std::printf("%d\n", logger().warnings());
  return 0;
}
