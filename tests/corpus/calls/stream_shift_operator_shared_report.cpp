// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

class Report {
public:
  Report &operator<<(int v)
  {
    sum_ += v;
//  ^^^^ unprotected-shared-update or missing-reduction or data-race sum_|this->sum_|report|report.sum_ write/read
    ++lines_;
//  ^^^^^^^^ maybe: unprotected-shared-update or missing-reduction or data-race lines_|this->lines_|report|report.lines_ write/read
    return *this;
  }
  int mean() const { return lines_ ? sum_ / lines_ : 0; }

private:
  int sum_ = 0, lines_ = 0;
};

int main()
{
  Report report;
  int mean[200];
#pragma omp parallel for
  for (int i = 0; i < 200; ++i) {
    report << i << 2 * i << 3 * i;
//  ^^^^^^^^^^^ or: unprotected-shared-update or missing-reduction or data-race sum_|this->sum_|report|report.sum_ write/read
    mean[i] = report.mean();
//            ^^^^^^^^^^^^^ maybe: unprotected-shared-update or missing-reduction or data-race sum_|this->sum_|report|report.sum_ read
  }
  std::printf("%d\n", mean[7] >= 0);
}
