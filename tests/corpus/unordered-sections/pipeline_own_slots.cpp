// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <array>
#include <string>

struct Report {
  std::string title;
  std::array<int, 3> counts{};
};

int main()
{
  Report r;
  const int input[] = {3, -1, 4, -1, 5, -9, 2, 0};
#pragma omp parallel sections
  {
#pragma omp section
    {
      for (int v : input)
        if (v > 0)
          r.counts[0]++;
    }
#pragma omp section
    {
      for (int v : input)
        if (v < 0)
          r.counts[1]++;
    }
#pragma omp section
    r.title = "signs";
  }
  std::printf("%s %d %d\n", r.title.c_str(), r.counts[0], r.counts[1]);
}
