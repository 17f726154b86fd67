// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <omp.h>
#include <unistd.h>

class WorkQueue {
public:
  explicit WorkQueue(int n) : left_(n) { omp_init_lock(&lock_); }
  ~WorkQueue() { omp_destroy_lock(&lock_); }
  bool empty() const { return left_ == 0; }
//                            ^^^^^ mismatched-lock or unprotected-shared-update left_ read
  int pop() {
    omp_set_lock(&lock_);
    usleep(20);
    const int job = left_ > 0 ? left_-- : 0;
//                              ^^^^^ other: mismatched-lock or unprotected-shared-update left_ write
    omp_unset_lock(&lock_);
    return job;
  }

private:
  omp_lock_t lock_;
  int left_;
};

int main() {
  WorkQueue queue(40);
  long done = 0;
#pragma omp parallel num_threads(4) reduction(+ : done)
  {
    while (!queue.empty()) done += queue.pop();
  }
  std::printf("%d\n", done > 0);
}
