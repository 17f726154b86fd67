// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
    std::this_thread::sleep_for(std::chrono::microseconds(20));
  }
  double latest()
  {
    std::lock_guard<std::mutex> lk(write_);
    return latest_;
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
