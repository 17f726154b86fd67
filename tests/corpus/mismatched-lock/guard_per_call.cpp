// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <thread>
#include <chrono>
#include <mutex>

class Meter {
public:
  void record(int v)
  {
    std::mutex m;
    std::lock_guard<std::mutex> hold(m);
    sum_ += v;
//  ^^^^ mismatched-lock sum_|this->sum_ write/read
    std::this_thread::sleep_for(std::chrono::microseconds(10));
  }
  long sum() const { return sum_; }

private:
  long sum_ = 0;
};

int main()
{
  Meter meter;
#pragma omp parallel for
  for (int i = 0; i < 100; ++i)
    meter.record(i);
//  ^^^^^^^^^^^^^^^ or: mismatched-lock sum_|this->sum_ write/read
  std::printf("%ld\n", meter.sum());
}
