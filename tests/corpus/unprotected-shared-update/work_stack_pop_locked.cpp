// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <mutex>
#include <vector>

class WorkStack {
public:
  void push(int w)
  {
    std::lock_guard<std::mutex> g(m_);
    items_.push_back(w);
  }
  bool pop(int &w)
  {
    std::lock_guard<std::mutex> g(m_);
    if (items_.empty())
      return false;
    w = items_.back();
    items_.pop_back();
    return true;
  }

private:
  std::mutex m_;
  std::vector<int> items_;
};

int main()
{
  WorkStack stack;
  for (int i = 0; i < 2000; ++i)
    stack.push(i);
  long sum = 0;
#pragma omp parallel reduction(+ : sum)
  {
    int w;
    while (stack.pop(w))
      sum += w;
  }
  std::printf("%ld\n", sum);
  return 0;
}
