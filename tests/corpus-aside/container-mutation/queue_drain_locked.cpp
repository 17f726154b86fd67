// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <deque>
#include <mutex>

class JobList {
public:
  explicit JobList(int n)
  {
    for (int i = 0; i < n; ++i)
      jobs_.push_back(i);
  }
  bool take(int &job)
  {
    std::lock_guard<std::mutex> hold(m_);
    if (jobs_.empty())
      return false;
    job = jobs_.front();
    jobs_.pop_front();
    return true;
  }

private:
  std::deque<int> jobs_;
  std::mutex m_;
};

int main()
{
  JobList list(200);
  long done = 0;
#pragma omp parallel num_threads(4) reduction(+ : done)
  {
    int job = 0;
    for (int k = 0; k < 30 && list.take(job); ++k)
      done += job;
  }
  std::printf("%ld\n", done);
}
