// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <unistd.h>
#include <vector>

class Crawler {
public:
  void crawl(int depth) {
    usleep(50);
#pragma omp atomic
    visited_++;
    if (depth == 0) return;
    for (int k = 0; k < 2; ++k) {
#pragma omp task
      crawl(depth - 1);
    }
  }
  int visited() const { return visited_; }

private:
  int visited_ = 0;
};

int main() {
  Crawler crawler;
#pragma omp parallel num_threads(4)
#pragma omp single
  crawler.crawl(4);
  std::printf("%d\n", crawler.visited());
}
