// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
    if (jobs_.empty())
//      ^^^^^^^^^^^^^ other: container-mutation or unprotected-shared-update jobs_|this->jobs_|jobs|list.jobs_ read
      return false;
    job = jobs_.front();
//        ^^^^^^^^^^^^^ other: container-mutation or unprotected-shared-update jobs_|this->jobs_|jobs|list.jobs_ read
    jobs_.pop_front();
//  ^^^^^^^^^^^^^^^^^ container-mutation or unprotected-shared-update jobs_|this->jobs_|jobs|list.jobs_ write/read
    return true;
  }

private:
  std::deque<int> jobs_;
};

int main()
{
  JobList list(200);
  long done = 0;
#pragma omp parallel num_threads(4) reduction(+ : done)
  {
    int job = 0;
    for (int k = 0; k < 30 && list.take(job); ++k)
//                            ^^^^^^^^^^^^^^ or: container-mutation or unprotected-shared-update jobs_|this->jobs_|jobs|list.jobs_ write/read
      done += job;
  }
  std::printf("%ld\n", done);
}
