// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <mutex>
#include <thread>
#include <chrono>

class Sensor {
public:
  void push(double v)
  {
    std::lock_guard<std::mutex> lk(write_);
    latest_ = v;
//  ^^^^^^^ mismatched-lock or unprotected-shared-update or container-mutation history_|this->history_|latest_ write
    std::this_thread::sleep_for(std::chrono::microseconds(20));
  }
  double latest()
  {
    std::lock_guard<std::mutex> lk(read_);
    return latest_;
//         ^^^^^^^ other: mismatched-lock or unprotected-shared-update or container-mutation history_|this->history_|latest_ read
  }

private:
  std::mutex read_, write_;
  double latest_ = 0;
};

int main()
{
  Sensor s;
  double seen = 0;
#pragma omp parallel for reduction(+ : seen) schedule(static, 1)
  for (int i = 0; i < 64; ++i) {
    if (i % 2 == 0)
      s.push(i);
    else
      seen += s.latest();
  }
  std::printf("%d\n", seen >= 0);
}
