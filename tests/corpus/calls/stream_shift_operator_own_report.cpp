// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

class Report {
public:
  Report &operator<<(int v)
  {
    sum_ += v;
    ++lines_;
    return *this;
  }
  int mean() const { return lines_ ? sum_ / lines_ : 0; }

private:
  int sum_ = 0, lines_ = 0;
};

int main()
{
  int mean[200];
#pragma omp parallel for
  for (int i = 0; i < 200; ++i) {
    Report report;
    report << i << 2 * i << 3 * i;
    mean[i] = report.mean();
  }
  std::printf("%d\n", mean[7] >= 0);
}
