// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <unistd.h>
#include <vector>

class Album {
public:
  explicit Album(int n) : pages_(n, 0) {}

  int develop()
  {
    int dark = 0;
#pragma omp taskgroup
    {
      for (std::size_t k = 0; k < pages_.size(); ++k) {
#pragma omp task
        {
          usleep(100);
          pages_[k] = static_cast<int>(k % 7);
//        ^^^^^^^^^ missing-taskwait or data-race or missing-task-dependence pages_|this->pages_|p write
        }
      }
      for (int p : pages_)
//         ^^^^^^^^^^^^^^ missing-taskwait or data-race or missing-task-dependence pages_|this->pages_|p read
        dark += p < 3;
//              ^ or: missing-taskwait or data-race or missing-task-dependence pages_|this->pages_|p read
    }
    return dark;
  }

private:
  std::vector<int> pages_;
};

int main()
{
  Album album(120);
  int dark = 0;
#pragma omp parallel
#pragma omp single
  dark = album.develop();
  std::printf("%d\n", dark >= 0);
}
