// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <omp.h>
#include <queue>

class WorkQueue {
public:
  WorkQueue() { omp_init_lock(&lock_); }
  ~WorkQueue() { omp_destroy_lock(&lock_); }
  void push(int job) {
    omp_set_lock(&lock_);
    jobs_.push(job);
    omp_unset_lock(&lock_);
  }
  bool pop(int &job) {
    omp_set_lock(&lock_);
    const bool any = !jobs_.empty();
    if (any) {
      job = jobs_.front();
      jobs_.pop();
    }
    omp_unset_lock(&lock_);
    return any;
  }

private:
  omp_lock_t lock_;
  std::queue<int> jobs_;
};

int main() {
  WorkQueue queue;
  for (int j = 0; j < 40; ++j) queue.push(j);
  long done = 0;
#pragma omp parallel num_threads(4) reduction(+ : done)
  {
    int job;
    while (queue.pop(job)) done += job;
  }
  std::printf("%ld\n", done);
}
