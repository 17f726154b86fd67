// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

class Ledger {
public:
  void add(double amount) { entries_.push_back(amount); }
  void settle();
  double total() const { return total_; }

private:
  std::vector<double> entries_;
  double total_ = 0.0;
};

void Ledger::settle()
{
  const int n = static_cast<int>(entries_.size());
#pragma omp parallel for
  for (int i = 0; i < n; ++i)
    total_ += entries_[i] * 1.19;
//  ^^^^^^ missing-reduction or unprotected-shared-update total_|this->total_ write/read
}

int main()
{
  Ledger book;
  for (int i = 0; i < 500; ++i)
    book.add(i * 0.01);
  book.settle();
  std::printf("%.3f\n", book.total());
}
